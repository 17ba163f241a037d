//! What can be changed in a scenario from outside by words: `market=krap`, `team.styles=dwingend`,
//! `off=P-77`.

use klantreis_evidence::Place;
use klantreis_sim::guidance::Style;
use klantreis_sim::labour::MarketChoice;

use crate::error::ScenarioError;
use crate::mechanisms;
use crate::scenario::Scenario;
use crate::team::STYLES;

/// The labour market.
pub const MARKET: &str = "market";
/// The styles of contacts, by turns, with commas between them.
pub const TEAM_STYLES: &str = "team.styles";
/// Mechanisms to switch off beside those of the scenario, with commas between them.
pub const OFF: &str = "off";
/// All keys that hold words.
pub const WORDS: [&str; 3] = [MARKET, TEAM_STYLES, OFF];

impl Scenario {
    /// Changes a key that holds words; the answer is whether the key is one of these.
    ///
    /// # Errors
    /// [`ScenarioError::UnknownWord`] with the words there are, and a team without a caseload.
    pub fn choose(&mut self, place: &Place, key: &str, words: &str) -> Result<bool, ScenarioError> {
        let unknown = |key, word: &str, allowed: Vec<&str>| ScenarioError::UnknownWord {
            place: place.clone(),
            key,
            word: word.to_owned(),
            allowed: allowed.join(", "),
        };
        match key {
            MARKET => {
                let known = MarketChoice::ALL.iter().find(|(name, _)| *name == words);
                let allowed = MarketChoice::ALL.map(|(name, _)| name).to_vec();
                self.market = known.ok_or_else(|| unknown(MARKET, words, allowed))?.1;
            }
            TEAM_STYLES => {
                let style = |word: &str| -> Result<Style, ScenarioError> {
                    let known = STYLES.iter().find(|(name, _)| *name == word);
                    let allowed = STYLES.map(|(name, _)| name).to_vec();
                    let (_, steps) = known.ok_or_else(|| unknown("styles", word, allowed))?;
                    Ok(Style::new(*steps))
                };
                let styles = words.split(',').map(style).collect::<Result<Vec<_>, _>>()?;
                let team = self.team.get_or_insert_default();
                team.styles = Some(styles);
                if team.caseload.is_none() {
                    let (place, key) = (place.clone(), "team.caseload");
                    return Err(ScenarioError::Missing { place, key });
                }
            }
            OFF => {
                for word in words.split(',').map(str::trim) {
                    if !mechanisms::all().any(|one| one.id == word) {
                        let allowed = mechanisms::all().map(|one| one.id).collect();
                        return Err(unknown(OFF, word, allowed));
                    }
                    if !self.off.iter().any(|off| off == word) {
                        self.off.push(word.to_owned());
                    }
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// Words as one would type them, those with special characters in quotes.
#[must_use]
pub fn command_of(words: &[String]) -> String {
    let is_plain = |word: &str| {
        let plain = |letter: char| letter.is_alphanumeric() || "-_./:=,".contains(letter);
        !word.is_empty() && word.chars().all(plain)
    };
    let quoted = words.iter().map(|word| {
        if is_plain(word) { word.clone() } else { format!("'{}'", word.replace('\'', "'\\''")) }
    });
    quoted.collect::<Vec<_>>().join(" ")
}
