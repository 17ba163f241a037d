//! What offers say about the world.

use crate::kernel::{Direction, Mechanism};

const fn mechanism(
    id: &'static str,
    says: &'static str,
    state: &'static str,
    world: &'static str,
    off: Direction,
) -> Mechanism {
    Mechanism { id, room: "offers", says, state, world, off, negligible: None }
}

/// A mechanism that makes a difference for few, or for a short while.
const fn small(mechanism: Mechanism, why: &'static str) -> Mechanism {
    Mechanism { negligible: Some(why), ..mechanism }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    mechanism(
        "S-83",
        "courses of empowerment let people take the lead",
        "self-reliance",
        "training-offers",
        Direction::Down,
    ),
    mechanism(
        "S-105",
        "orientation and assessments show what one can and wants",
        "clarity",
        "training-offers",
        Direction::Down,
    ),
    mechanism(
        "S-107",
        "a taste of the work corrects the picture of it, so that fewer jobs end early",
        "job-loss",
        "employers",
        Direction::Up,
    ),
    mechanism(
        "S-109",
        "role play about work culture prepares and gives courage",
        "soft-skills",
        "training-offers",
        Direction::Down,
    ),
    mechanism(
        "S-110",
        "training in applying makes people know the market and search better",
        "offers-of-work",
        "training-offers",
        Direction::Down,
    ),
    mechanism(
        "S-112",
        "going somewhere every day does people good",
        "mind-guided",
        "activities",
        Direction::Down,
    ),
    mechanism(
        "S-114",
        "an activity without guidance brings work hardly nearer",
        "soft-skills",
        "activities",
        Direction::Up,
    ),
    mechanism(
        "S-116",
        "an activity brings work nearer where somebody guides intensively",
        "soft-skills",
        "activities",
        Direction::Down,
    ),
    mechanism(
        "S-117",
        "an activity builds a network",
        "dutch-network",
        "activities",
        Direction::Down,
    ),
    mechanism(
        "S-119",
        "a week that is too full makes people drop out",
        "completed",
        "full-weeks",
        Direction::Up,
    ),
    small(
        mechanism(
            "S-120",
            "where one team plans course and offer, most of that is gone",
            "completed",
            "full-weeks",
            Direction::Down,
        ),
        "one offer alone is planned with the course",
    ),
    small(
        mechanism(
            "S-123",
            "a course chosen without advice fits less well",
            "speaking",
            "own-choice",
            Direction::Up,
        ),
        "a course is one part of what teaches Dutch",
    ),
    small(
        mechanism(
            "S-124",
            "a least level of Dutch keeps out those who speak little",
            "began",
            "training-offers",
            Direction::Up,
        ),
        "who speaks too little enters later instead",
    ),
    small(
        mechanism(
            "S-125",
            "offers full of reading and writing bring less to those who speak little",
            "offers-of-work",
            "open-to-all",
            Direction::Up,
        ),
        "whoever enters speaks well enough by then",
    ),
    small(
        mechanism(
            "S-128",
            "hours that follow those of the course take away a part of the overload",
            "completed",
            "full-weeks",
            Direction::Down,
        ),
        "few offers have hours that follow those of the course",
    ),
    small(
        mechanism(
            "S-130",
            "meeting an employer in person opens work",
            "offers-of-work",
            "employers",
            Direction::Down,
        ),
        "what a meeting opens lasts weeks of years",
    ),
    small(
        mechanism(
            "S-131",
            "a meeting brings less where it is not clear what is expected",
            "offers-of-work",
            "employers",
            Direction::Up,
        ),
        "what a meeting opens lasts weeks of years",
    ),
    small(
        mechanism(
            "S-132",
            "who seemed open to anything at a meeting later wants the former occupation only",
            "offers-of-work",
            "employers",
            Direction::Up,
        ),
        "what a meeting opens lasts weeks of years",
    ),
    mechanism(
        "S-133",
        "a jobhunter introduces people to employers who have no vacancy",
        "offers-of-work",
        "employers",
        Direction::Down,
    ),
    mechanism("S-135", "places are scarce", "began", "scarce-places", Direction::Up),
    mechanism(
        "S-136",
        "a trial placement wins an employer over",
        "offers-of-work",
        "employers",
        Direction::Down,
    ),
    mechanism(
        "S-148",
        "a jobcoach keeps people in work",
        "job-loss",
        "lasting-help",
        Direction::Up,
    ),
    mechanism(
        "S-149",
        "coaches act when a contract ends",
        "renewal",
        "lasting-help",
        Direction::Down,
    ),
    mechanism(
        "S-160",
        "phases follow one another: who has not completed the earlier one does not enter the next",
        "began",
        "phases",
        Direction::Up,
    ),
    small(
        mechanism(
            "S-151",
            "help goes on for who is out of sight and still has to inburger",
            "offers-of-work",
            "lasting-help",
            Direction::Down,
        ),
        "few weeks are out of sight and before the exam",
    ),
];
