//! What was answered with a page is on disk, whatever happens to the server.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use klantreis_training::Session;
use klantreis_training::log::Log;
use tempfile::TempDir;

use crate::binary::binary;
use crate::training::{EXERCISE, catalogue};

/// How often the server is killed.
const KILLS: usize = 50;
/// The path of the sessions.
const LIST: &str = "/nl/oefenen";

/// A server in a process of its own.
struct Running {
    child: Child,
    address: String,
}

impl Running {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(binary())
            .args(["serve", "--port", "0", "--sessions"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut line = String::new();
        let output = child.stdout.take().expect("a pipe");
        BufReader::new(output).read_line(&mut line).expect("an address");
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Self { child, address }
    }

    /// Sends a request and does not wait for what comes back.
    fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it is sent");
        stream
    }

    fn answer(&self, request: &str) -> String {
        let mut answer = Vec::new();
        self.send(request).read_to_end(&mut answer).expect("an answer");
        String::from_utf8(answer).expect("words")
    }

    /// The page of a path.
    fn page(&self, path: &str) -> String {
        let host = &self.address;
        let page = self
            .answer(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        assert!(page.starts_with("HTTP/1.1 200"), "{path}: {page}");
        page
    }

    /// A form as a browser sends it from a page of this server.
    fn form(&self, path: &str, body: &str) -> String {
        let (host, length) = (&self.address, body.len());
        format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        )
    }

    fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }
}

/// The values of a name in a page.
fn values<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let before = format!("name=\"{name}\" value=\"");
    page.split(&before).skip(1).filter_map(|part| part.split('"').next()).collect()
}

/// An answer to whatever a page asks, with the first of what can be chosen.
fn respond(page: &str) -> (usize, String) {
    let step = values(page, "stap")[0];
    let first = |name: &str| values(page, name).first().copied().unwrap_or_default();
    let words = match first("wat") {
        "zeg" => format!("wat=zeg&optie={}", first("optie")),
        "sluit" => {
            format!("wat=sluit&weg={}&maatregel={}&regel=Kort", first("weg"), first("maatregel"))
        }
        _ => {
            let rows = page.split("<select id=\"plek-").skip(1);
            let clients: Vec<&str> = rows.filter_map(|part| part.split('"').next()).collect();
            let places =
                clients.iter().enumerate().map(|(at, one)| format!("&plek-{one}={}", at + 1));
            let what = if clients.is_empty() { "niemand" } else { "uren" };
            format!("wat={what}{}", places.collect::<String>())
        }
    };
    (step.parse().expect("a number"), format!("stap={step}&{words}"))
}

#[test]
fn fifty_kills_of_the_server_lose_nothing_that_was_answered_with_a_page() {
    let folder = TempDir::new().expect("a folder");
    for number in 0..KILLS {
        // One session is killed five times, so that what was mended is killed again.
        let name = format!("s{}", number / 5);
        let (file, path) =
            (folder.path().join(format!("{name}.sessie")), format!("{LIST}/sessie/{name}"));
        let server = Running::start(folder.path());
        if number.is_multiple_of(5) {
            let begin = format!("oefening={EXERCISE}&naam={name}&toeval={}", number / 5 + 1);
            let begun = server.answer(&server.form(LIST, &begin));
            assert!(begun.starts_with("HTTP/1.1 303"), "{begun}");
        }
        let before = Log::resume(&file).expect("a log").1;
        let mut page = server.page(&path);
        for answered in 0..=usize::from(number % 5 == 4) {
            let (step, words) = respond(&page);
            assert_eq!(step, before.len() + answered, "kill {number}");
            let answer = server.answer(&server.form(&path, &words));
            assert!(answer.starts_with("HTTP/1.1 303"), "kill {number}: {words}: {answer}");
            page = server.page(&path);
        }
        let (shown, words) = respond(&page);
        // The kill falls into the writing of one more, each time at another moment of it.
        let _unread = server.send(&server.form(&path, &words));
        std::thread::sleep(Duration::from_millis(number as u64 % 10 * 12));
        server.kill();
        let (_, after) = Log::resume(&file).expect("a log that can be read");
        assert_eq!(after[..before.len()], before, "kill {number} changed what was there");
        assert!(after.len() >= shown, "kill {number} lost what a page had shown");
        assert!(after.len() <= shown + 1, "kill {number} made a step");
    }
    for number in 0..KILLS / 5 {
        let file = folder.path().join(format!("s{number}.sessie"));
        let session = Session::resume(&file, &catalogue());
        assert!(session.is_ok(), "{:?}", session.err());
    }
}
