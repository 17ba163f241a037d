// Opens every kind of page in a browser: no barrier that axe-core knows of, nothing refused by the
// policy of the page, one comparison by keyboard alone, and one without scripts.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const base = process.argv[2].replace(/\/$/, "");
const pictures = process.argv[3];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SMALL = "persons=40&weeks=130&replications=4";

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const wrong = [];

async function open(path, width = 1100, scripts = true) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(scripts);
  page.setDefaultTimeout(120000);
  page.on("console", (said) => {
    if (said.type() === "error") wrong.push(`${path}: ${said.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`${path}: ${error.message}`));
  await page.goto(base + path, { waitUntil: "domcontentloaded", timeout: 120000 });
  return page;
}

async function look(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
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
}

// Every kind of page, found by following the links from the start, in both languages.
const kind = (path) => path.split("?")[0].replace(/\/(getal|doel|bron|thema|dossier)\/.+/, "/$1/*");
const seen = new Set();
const left = ["/nl/", "/en/", `/nl/vergelijken/uitkomst?${SMALL}`, `/en/vergelijken/uitkomst?${SMALL}`];
left.push(`/nl/vergelijken/uitkomst?a=mars`, "/nl/mars");
let number = 0;
while (left.length > 0) {
  const path = left.shift();
  const key = kind(path) + (path.includes("mars") ? "!" : "");
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
  if (path.startsWith("/nl/")) await look(page, `${name}-320`);
  const links = await page.$$eval("a[href^='/']", (all) => all.map((one) => one.getAttribute("href")));
  left.push(...links);
  await page.close();
}
// The browser says of an answer with another status than 200 that it could not be loaded.
const told = wrong.filter((one) => !(one.includes("mars") && one.includes("Failed to load")));

// One comparison by keyboard alone.
const page = await open("/nl/");
const at = () => page.evaluate(() => {
  const one = document.activeElement;
  return [one.tagName, one.id, one.textContent.trim().slice(0, 40), one.getAttribute("href") ?? ""].join("|");
});
async function tabTo(what, most = 60) {
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
  if (!asked.includes(part)) told.push(`by keyboard: ${asked} has no ${part}`);
}
await page.waitForSelector('#progress a[href*="verslag"]');
await tabTo("verslag");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
if (!(await page.$("#short"))) told.push("by keyboard: no report");

// The same without scripts: the page asks again by itself, and the report is a link.
const plain = await open(`/nl/vergelijken/uitkomst?${SMALL}&seed=9`, 1100, false);
let there = false;
for (let step = 0; step < 120 && !there; step += 1) {
  await new Promise((go) => setTimeout(go, 500));
  // While the page asks again there is nothing to look at.
  there = await plain.$('#progress a[href*="verslag"]').then(Boolean, () => false);
}
const curves = await plain.$$("#curves figure svg");
if (curves.length !== 4) told.push(`without scripts: ${curves.length} curves`);

await browser.close();
for (const one of told) console.log(one);
console.log(`${seen.size} kinds of pages, ${told.length} violations`);
process.exit(told.length === 0 ? 0 : 1);
