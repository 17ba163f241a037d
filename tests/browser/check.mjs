// Opens every kind of page in a browser: no barrier that axe-core knows of, nothing refused by the
// policy of the page, one comparison and one week of an exercise by keyboard alone, and both without scripts.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const base = process.argv[2].replace(/\/$/, "");
const pictures = process.argv[3];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Other tests may hold every core for minutes: only a page that never comes is wrong.
const PATIENCE = 900_000;
const SMALL = "persons=40&weeks=130&replications=4";

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  protocolTimeout: PATIENCE,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const wrong = [];

async function open(path, width = 1100, scripts = true) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(scripts);
  page.setDefaultTimeout(PATIENCE);
  page.on("console", (said) => {
    if (said.type() === "error") wrong.push(`${path}: ${said.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`${path}: ${error.message}`));
  const answer = await page.goto(base + path, { waitUntil: "domcontentloaded", timeout: PATIENCE });
  if ((answer.status() >= 400) !== /mars|block=2/.test(path)) wrong.push(`${path}: ${answer.status()}`);
  return page;
}

async function look(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  // The beginning of a page tells how it looks; some are very long.
  const height = await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 2600));
  const clip = { x: 0, y: 0, width: page.viewport().width, height };
  await page.screenshot({ path: `${pictures}/${name}.png`, clip, captureBeyondViewport: true });
}

async function judge(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  for (const one of found.violations) {
    for (const node of one.nodes) wrong.push(`${name}: ${one.id}: ${node.target} ${node.failureSummary}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 1) wrong.push(`${name}: ${wide} pixels wider than the window`);
  for (const one of await page.evaluate(hard)) wrong.push(`${name}: ${one}`);
}

// What is hard to see on a narrow screen: a table that goes on and does not show it, words too small to read.
function hard() {
  const all = (what) => [...document.querySelectorAll(what)];
  const mute = all(".scroll").filter((one) => {
    const shows = getComputedStyle(one).backgroundImage.includes("gradient");
    const named = one.getAttribute("role") === "region" && one.tabIndex === 0;
    return one.scrollWidth > one.clientWidth && !(shows && named);
  });
  const least = 9;
  const tiny = all("figure svg[aria-labelledby^='picture-'] text").filter((one) => {
    const drawn = one.getScreenCTM().a * parseFloat(getComputedStyle(one).fontSize);
    return drawn < least;
  });
  const told = [[mute, "tables that go on without a sign"], [tiny, `words smaller than ${least} pixels`]];
  return told.filter(([found]) => found.length > 0).map(([found, what]) => `${found.length} ${what}`);
}

// What stops the check is told with where it stood and what was wrong until then.
process.on("uncaughtException", async (error) => {
  const pages = await browser.pages().catch(() => []);
  console.log(`${error.message} at ${pages.map((one) => one.url()).join(", ")}`);
  for (const one of wrong) console.log(one);
  process.exit(1);
});

// Every kind of page, found by following the links from the start, in both languages.
const kind = (path) => path.split("?")[0].replace(/\/(getal|doel|bron|thema|dossier|klant)\/.+/, "/$1/*");
const seen = new Set();
const ORDER = "scenario=amsterdam-2016&persons=20&weeks=110&latent=1";
const left = ["/nl/", "/en/", `/nl/genereren/bestelling?${ORDER}`, `/en/genereren/bestelling?${ORDER}`];
left.push(`/nl/genereren/bestelling?block=2`);
left.push(`/nl/vergelijken/uitkomst?${SMALL}`, `/en/vergelijken/uitkomst?${SMALL}`);
left.push(`/nl/vergelijken/uitkomst?a=mars`, "/nl/mars");
let number = 0;
while (left.length > 0) {
  const path = left.shift();
  const key = kind(path) + (/mars|block=2/.test(path) ? "!" : "");
  if (seen.has(key) || path.startsWith("/assets/")) continue;
  seen.add(key);
  const page = await open(path);
  if (path.includes("/uitkomst?") && !path.includes("mars")) {
    await page.waitForSelector('#progress a[href*="verslag"]');
  }
  const name = `${String(number++).padStart(2, "0")}${kind(path).replace(/[/*]/g, "-")}`;
  await look(page, name);
  await judge(page, path);
  await page.setViewport({ width: 320, height: 800 });
  await judge(page, `${path} at 320 pixels`);
  if (path.startsWith("/nl/")) {
    await page.setViewport({ width: 380, height: 800 });
    await look(page, `${name}-380`);
  }
  const links = await page.$$eval("a[href^='/']", (all) => all.map((one) => one.getAttribute("href")));
  // A data set is taken along, it is no page.
  left.push(...links.filter((link) => !link.includes("/bestanden?")));
  await page.close();
}

// One comparison by keyboard alone.
const page = await open("/nl/");
const at = () => page.evaluate(() => {
  const one = document.activeElement;
  const words = one.tagName === "SELECT" ? "" : one.textContent.trim().slice(0, 40);
  return [one.tagName, one.id, words, one.getAttribute("href") ?? "", one.getAttribute("name") ?? ""].join("|");
});
async function tabTo(what, most = 90) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    if ((await at()).includes(what)) return;
  }
  throw new Error(`the keyboard does not reach ${what}; it stands at ${await at()}`);
}
await tabTo("|Naar de inhoud|");
await page.keyboard.press("Enter");
await tabTo("|/nl/vergelijken");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
await tabTo("SELECT|a|");
await page.keyboard.type("regulier");
await tabTo("INPUT|a-caseload|");
await page.keyboard.type("200");
await tabTo("SELECT|b|");
await page.keyboard.type("regulier");
await tabTo("INPUT|b-caseload|");
await page.keyboard.type("50");
await tabTo("SELECT|b-market|");
await page.keyboard.press("ArrowDown");
await tabTo("SUMMARY|");
await page.keyboard.press("Enter");
for (const [id, value] of [["persons", "40"], ["weeks", "130"], ["replications", "4"]]) {
  await tabTo(`INPUT|${id}|`);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(value);
}
await tabTo("BUTTON|");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
const asked = page.url();
for (const part of ["a=regulier", "a-caseload=200", "b=regulier", "b-caseload=50", "b-market=", "persons=40"]) {
  if (!asked.includes(part)) wrong.push(`by keyboard: ${asked} has no ${part}`);
}
await page.waitForSelector('#progress a[href*="verslag"]');
await tabTo("verslag");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
if (!(await page.$("#short"))) wrong.push("by keyboard: no report");

// One order by keyboard alone: the form, a file that opens, the way to the whole dossier.
await page.goto(`${base}/nl/`, { waitUntil: "domcontentloaded" });
await tabTo("|/nl/genereren");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
for (const [id, value] of [["persons", "20"], ["weeks", "110"]]) {
  await tabTo(`INPUT|${id}|`);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(value);
}
await tabTo("BUTTON|");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
if (!page.url().includes("persons=20&weeks=110")) wrong.push(`by keyboard: the order is ${page.url()}`);
await tabTo("SUMMARY|");
await page.keyboard.press("Enter");
if ((await page.$$("details.file[open]")).length !== 1) wrong.push("by keyboard: no file opens");
await judge(page, "an open file");
await look(page, "open-file");
await tabTo("|/nl/dossier/");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
if (!(await page.$("pre.dossier"))) wrong.push("by keyboard: no dossier");

// One week of an exercise by keyboard alone: a beginning, hours, every talk to its end.
const heading = () => page.$eval("h1", (one) => one.textContent);
const enter = () => Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
await page.goto(`${base}/nl/`, { waitUntil: "domcontentloaded" });
await tabTo("|/nl/oefenen");
await enter();
await tabTo("|naam");
await page.keyboard.down("Control");
await page.keyboard.press("a");
await page.keyboard.up("Control");
await page.keyboard.type("toetsen");
await tabTo("BUTTON|");
await enter();
if (!page.url().endsWith("/nl/oefenen/sessie/toetsen")) wrong.push(`by keyboard: ${page.url()} is no session`);
// What is not chosen is told, and the page that tells it has no barrier.
await tabTo("|Voer deze week uit|");
await enter();
if (!(await page.$('p.wrong[role="alert"]'))) wrong.push("by keyboard: an empty agenda is not told");
await judge(page, "an empty agenda");
const tasks = await page.$$eval('.task [name^="plek-"]', (all) => all.length);
// One of them becomes a letter, and comes first.
let letters = 0;
for (let place = 1; place <= Math.min(tasks, 5); place += 1) {
  await tabTo("|plek-");
  const hasForms = await page.evaluate(() => {
    const task = document.activeElement.closest(".task");
    return task.querySelector('[name^="vorm-"]') !== null;
  });
  const isLetter = hasForms && letters === 0;
  await page.keyboard.type(isLetter ? "1" : String(place + 1));
  if (isLetter) {
    await tabTo("|vorm-");
    await page.keyboard.type("brief");
    letters += 1;
  }
}
if (letters === 0) wrong.push("by keyboard: no other form was chosen");
await page.waitForFunction(() => {
  const chosen = [...document.querySelectorAll('.task [name^="plek-"]')].filter((one) => one.value !== "");
  const isCounted = document.querySelector("#agenda")?.textContent.includes("(brief)");
  return isCounted && document.querySelectorAll("#agenda li").length === chosen.length;
});
await judge(page, "an agenda");
await look(page, "agenda");
await tabTo("|Voer deze week uit|");
await enter();
let talks = 0;
let scenes = 0;
for (let turn = 0; turn < 30 && /^(Gesprek|Brief)/.test(await heading()); turn += 1) {
  const isScene = await page.$('input[name="optie"]').then(Boolean);
  if (isScene) {
    await tabTo("|optie");
    await page.keyboard.press("ArrowDown");
    await tabTo("|Zeg dit|");
    scenes += 1;
  } else {
    if (await page.$('input[name="weg"]')) {
      await tabTo("|weg");
      await page.keyboard.press("Space");
    }
    await tabTo("|regel");
    await page.keyboard.type("Rustig gesprek.");
    const isLetter = (await heading()).startsWith("Brief");
    if (isLetter) await judge(page, "a letter");
    await tabTo(isLetter ? "|Verstuur de brief|" : "|Rond het gesprek af|");
    talks += 1;
  }
  await enter();
}
if (!(await heading()).startsWith("Week 2 van") || talks === 0 || scenes === 0) {
  wrong.push(`by keyboard: ${talks} talks and ${scenes} scenes end at ${await heading()}`);
}
// The back button and the same form again: told kindly, and nothing is answered twice.
await page.goto(`${base}/nl/oefenen/sessie/toetsen`, { waitUntil: "domcontentloaded" });
await page.$eval('input[name="stap"]', (one) => one.setAttribute("value", "0"));
await tabTo("|Deze week krijgt niemand tijd|");
await enter();
if ((await heading()) !== "Deze stap was al klaar") wrong.push(`a late answer ends at ${await heading()}`);
await judge(page, "a late answer");
await look(page, "late");

// The same without scripts: the page asks again by itself, and the report is a link.
const plain = await open(`/nl/vergelijken/uitkomst?${SMALL}&seed=9`, 1100, false);
let there = false;
const askedAt = Date.now();
while (!there && Date.now() - askedAt < PATIENCE) {
  await new Promise((go) => setTimeout(go, 500));
  // While the page asks again there is nothing to look at.
  there = await plain.$('#progress a[href*="verslag"]').then(Boolean, () => false);
}
const curves = await plain.$$("#curves figure svg");
if (curves.length !== 4) wrong.push(`without scripts: ${curves.length} curves`);

// A week without scripts: the agenda is a page, and the week is lived.
const bare = await open("/nl/oefenen/sessie/toetsen", 380, false);
const first = await bare.$eval(".task select", (one) => one.getAttribute("name"));
await bare.select(`[name="${first}"]`, "1");
await Promise.all([bare.waitForNavigation(), bare.click('button[formmethod="get"]')]);
if ((await bare.$$("#agenda li")).length !== 1) wrong.push("without scripts: no agenda");
await Promise.all([bare.waitForNavigation(), bare.click('button[value="uren"]')]);
if (!bare.url().endsWith("/sessie/toetsen")) wrong.push(`without scripts: the week ends at ${bare.url()}`);
await look(bare, "without-scripts");

await browser.close();
// The browser says of an answer with another status than 200 that it could not be loaded.
const told = wrong.filter((one) => !one.includes("Failed to load resource") || one.includes("/assets/"));
for (const one of told) console.log(one);
console.log(`${seen.size} kinds of pages, ${told.length} violations`);
process.exit(told.length === 0 ? 0 : 1);
