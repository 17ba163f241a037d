//! Identifiers: one-to-one with a running number, so that none is ever given twice, and so that data
//! sets of different blocks never share one.

use std::str::FromStr;

use crate::error::RecordsError;

/// The weights of the elfproef, the last digit counting down.
const WEIGHTS: [i64; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];
/// What the weighted sum of a BSN that is given out divides by.
const ELEVEN: i64 = 11;
/// The most blocks that identifiers can be dealt out to.
pub const MOST_BLOCKS: u16 = 1_000;
/// The first number of the block of V-numbers that is ours: ten digits that no register holds.
const V_NUMBERS: u64 = 9_990_000_000;
/// How many of them there are.
const V_CAPACITY: u64 = 10_000_000;

/// Which BSNs persons get.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BsnPolicy {
    /// The numbers from 999900006 on that pass the elfproef, in use for tests.
    #[default]
    Test,
    /// All numbers from 999000000 on that pass the elfproef.
    Wide,
    /// Numbers that fail the elfproef, which no real person can have.
    Invalid,
    /// No BSN: persons go by their id and V-number.
    None,
}

impl BsnPolicy {
    /// All policies, as they are typed.
    pub const ALL: [(&'static str, Self); 4] = [
        ("9999", Self::Test),
        ("999", Self::Wide),
        ("invalid", Self::Invalid),
        ("none", Self::None),
    ];

    /// As it is typed.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, known)| *known == self).map_or("none", |(name, _)| name)
    }

    /// The numbers it draws from, in order.
    fn numbers(self) -> Vec<u32> {
        let (from, to) = match self {
            Self::Test => (999_900_000, 999_999_999),
            Self::Wide | Self::Invalid => (999_000_000, 999_999_999),
            Self::None => return Vec::new(),
        };
        (from..=to).filter(|&number| passes_elfproef(number)).collect()
    }
}

/// Whether a number of nine digits passes the elfproef.
#[must_use]
pub fn passes_elfproef(number: u32) -> bool {
    let mut rest = i64::from(number);
    let mut sum = 0;
    for weight in WEIGHTS.iter().rev() {
        sum += weight * (rest % 10);
        rest /= 10;
    }
    rest == 0 && sum % ELEVEN == 0
}

/// The share of all identifiers that one data set may give out: block `place` of `of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    place: u16,
    of: u16,
}

impl Default for Block {
    /// All of them.
    fn default() -> Self {
        Self { place: 1, of: 1 }
    }
}

impl FromStr for Block {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let wrong =
            || format!("write a block as 2/4: the second of four, of at most {MOST_BLOCKS}");
        let (place, of) = typed.split_once('/').ok_or_else(wrong)?;
        let whole = |digits: &str| {
            let is_plain = !digits.is_empty() && digits.bytes().all(|one| one.is_ascii_digit());
            if is_plain { digits.parse::<u16>().ok() } else { None }
        };
        match (whole(place), whole(of)) {
            (Some(place), Some(of)) if (1..=of).contains(&place) && of <= MOST_BLOCKS => {
                Ok(Self { place, of })
            }
            _ => Err(wrong()),
        }
    }
}

impl std::fmt::Display for Block {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}/{}", self.place, self.of)
    }
}

impl Block {
    /// The place, counted from nought over all blocks, of the `index`th identifier of this one.
    fn nth(self, index: u64) -> u64 {
        index * u64::from(self.of) + u64::from(self.place) - 1
    }

    /// The `index`th id of this block, from 1.
    pub(super) fn id(self, index: u64) -> i64 {
        self.nth(index) as i64 + 1
    }

    /// How many of so many identifiers are this block's.
    fn share(self, all: u64) -> u64 {
        (all + u64::from(self.of) - u64::from(self.place)) / u64::from(self.of)
    }
}

/// Gives out ids of one kind: 1, 2, 3, or every so many in a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counter {
    block: Block,
    given: u64,
}

impl Counter {
    pub(super) fn new(block: Block) -> Self {
        Self { block, given: 0 }
    }

    pub(super) fn next(&mut self) -> i64 {
        let id = self.block.id(self.given);
        self.given += 1;
        id
    }
}

/// Gives out BSNs and V-numbers.
#[derive(Clone, Debug)]
pub struct Identifiers {
    policy: BsnPolicy,
    block: Block,
    numbers: Vec<u32>,
}

impl Identifiers {
    /// Those of a policy and a block.
    #[must_use]
    pub fn new(policy: BsnPolicy, block: Block) -> Self {
        Self { policy, block, numbers: policy.numbers() }
    }

    /// How many persons there are identifiers for.
    #[must_use]
    pub fn capacity(&self) -> u64 {
        let bsns = match self.policy {
            BsnPolicy::None => u64::MAX / u64::from(MOST_BLOCKS) - 1,
            _ => self.numbers.len() as u64,
        };
        self.block.share(bsns.min(V_CAPACITY))
    }

    /// Refuses more persons than there are identifiers for.
    ///
    /// # Errors
    /// [`RecordsError::Capacity`].
    pub fn check(&self, persons: u64) -> Result<(), RecordsError> {
        let (capacity, policy, block) = (self.capacity(), self.policy, self.block);
        if persons <= capacity {
            return Ok(());
        }
        Err(RecordsError::Capacity { persons, capacity, policy: policy.name(), block })
    }

    /// The BSN of the `index`th person; none with [`BsnPolicy::None`] and beyond capacity.
    #[must_use]
    pub fn bsn(&self, index: u64) -> Option<String> {
        let place = usize::try_from(self.block.nth(index)).ok()?;
        let number = *self.numbers.get(place)?;
        let number = match self.policy {
            // One more in the last digit changes the sum by 1 or 9, so that eleven never divides it.
            BsnPolicy::Invalid => number / 10 * 10 + (number % 10 + 1) % 10,
            _ => number,
        };
        Some(format!("{number:09}"))
    }

    /// The V-number of the `index`th person, of a block that nobody gives out.
    #[must_use]
    pub fn v_number(&self, index: u64) -> String {
        (V_NUMBERS + self.block.nth(index)).to_string()
    }
}
