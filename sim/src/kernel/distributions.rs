//! Waits, procedures and counts drawn with this model's own mathematics: the same on every platform.
//!
//! The distributions of `rand_distr` call the logarithm of the platform, or of another crate when
//! some crate beside this one asks for it; a world may depend on neither.

use rand::Rng;

use super::chance::ChanceRng;
use super::maths::{exp64, inverse_normal, ln64};

/// From where a Poisson draw is that of two halves, so that the chance of none stays a normal number.
const POISSON_HALVED_FROM: f64 = 500.0;

impl ChanceRng {
    /// A uniform number within (0, 1), both ends left out.
    fn inner_uniform(&mut self) -> f64 {
        (f64::from(self.next_u32()) + 0.5) * (1.0 / 4_294_967_296.0)
    }

    /// A Weibull number in the unit of the scale; the scale itself when a number is not positive.
    pub fn weibull(&mut self, scale: f64, shape: f64) -> f64 {
        if scale <= 0.0 || shape <= 0.0 {
            return scale;
        }
        scale * exp64(ln64(-ln64(self.inner_uniform())) / shape)
    }

    /// A gamma number by shape and mean, in the unit of the mean; the mean when one is not positive.
    ///
    /// Marsaglia and Tsang (2000): a cubed normal number, now and then refused.
    pub fn gamma(&mut self, shape: f64, mean: f64) -> f64 {
        if shape <= 0.0 || mean <= 0.0 {
            return mean;
        }
        // Below 1 the draw is that of one shape higher, shrunk by a power of a uniform number.
        let shrunk = if shape < 1.0 { exp64(ln64(self.inner_uniform()) / shape) } else { 1.0 };
        let core = if shape < 1.0 { shape + 1.0 } else { shape } - 1.0 / 3.0;
        let width = 1.0 / (9.0 * core).sqrt();
        loop {
            let normal = inverse_normal(self.inner_uniform());
            let root = 1.0 + width * normal;
            let cube = root * root * root;
            let accepted = root > 0.0
                && ln64(self.inner_uniform())
                    < 0.5 * normal * normal + core * (1.0 - cube + ln64(cube));
            if accepted {
                return core * cube * shrunk * mean / shape;
            }
        }
    }

    /// A Poisson count by its mean; none when the mean is not positive.
    ///
    /// By inversion: one number walks up the chances of none, one, two.
    pub fn poisson(&mut self, mean: f64) -> u32 {
        if mean >= POISSON_HALVED_FROM {
            return self.poisson(mean / 2.0) + self.poisson(mean / 2.0);
        }
        if mean <= 0.0 {
            return 0;
        }
        let (mut left, mut chance, mut count) = (self.inner_uniform(), exp64(-mean), 0);
        // The second part ends a walk whose chances have become too small to reach the number.
        while left >= chance && (chance > 0.0 || f64::from(count) < mean) {
            left -= chance;
            count += 1;
            chance *= mean / f64::from(count);
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::super::chance::{Chance, Question};
    use super::super::{PersonId, Week};
    use super::*;

    const DRAWS: u32 = 40_000;

    /// Mean and variance of draws, each of another person.
    fn moments(draw: impl Fn(&mut ChanceRng) -> f64) -> [f64; 2] {
        const WAIT: Question = Question::new(3, "test: wait");
        let draws = (0..DRAWS).map(|person| {
            let chance = Chance::new(11);
            draw(&mut chance.generator(WAIT, PersonId(u64::from(person)), Week(0)))
        });
        let (sum, squares) =
            draws.fold((0.0, 0.0), |(sum, squares), draw| (sum + draw, squares + draw * draw));
        let mean = sum / f64::from(DRAWS);
        [mean, squares / f64::from(DRAWS) - mean * mean]
    }

    /// Refuses a mean beyond four standard errors, or a variance that is a twentieth off.
    fn assert_moments([mean, variance]: [f64; 2], expected: [f64; 2]) {
        let error = (expected[1] / f64::from(DRAWS)).sqrt();
        assert!((mean - expected[0]).abs() < 4.0 * error, "mean {mean}, not {}", expected[0]);
        assert!((variance / expected[1] - 1.0).abs() < 0.08, "variance {variance}, {expected:?}");
    }

    #[test]
    fn gamma_numbers_have_their_mean_and_spread_below_and_above_shape_one() {
        for (shape, mean) in [(0.4, 3.0), (1.0, 26.0), (2.5, 80.0), (40.0, 0.2)] {
            let found = moments(|dice| dice.gamma(shape, mean));
            assert_moments(found, [mean, mean * mean / shape]);
        }
    }

    #[test]
    fn weibull_numbers_have_their_mean_and_spread() {
        // Of shape 2: mean sqrt(pi)/2, variance 1 - pi/4; of shape 1: the exponential.
        let pi = std::f64::consts::PI;
        assert_moments(moments(|dice| dice.weibull(1.0, 2.0)), [pi.sqrt() / 2.0, 1.0 - pi / 4.0]);
        assert_moments(moments(|dice| dice.weibull(30.0, 1.0)), [30.0, 900.0]);
    }

    #[test]
    fn poisson_counts_have_their_mean_as_variance() {
        for mean in [0.05, 1.4, 30.0, 1_200.0] {
            let found = moments(|dice| f64::from(dice.poisson(mean)));
            assert_moments(found, [mean, mean]);
        }
    }

    #[test]
    fn numbers_that_say_nothing_give_an_answer_and_no_endless_search() {
        let none = moments(|dice| {
            f64::from(dice.poisson(0.0)) + dice.weibull(0.0, 1.0) + dice.gamma(2.0, 0.0)
        });
        assert_eq!(none, [0.0, 0.0]);
    }
}
