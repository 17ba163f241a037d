//! What the model would say at places where it was not run: a quadratic for each figure, by ridge
//! regression, with how far off it may be.
//!
//! Written out here, for the same bytes on any machine: libraries for matrices choose their
//! instructions, and with them the last bits, by the processor.

use super::live::Seen;

/// How strongly the terms are drawn to nought, the strongest first: the value is taken that foretells
/// left-out runs best.
const RIDGES: [f64; 8] = [1000.0, 100.0, 10.0, 1.0, 0.1, 1e-2, 1e-3, 1e-4];

/// A quadratic that uses up more of the runs than this follows them whatever they say: it is not taken.
const MOST_USED: f64 = 0.6;
/// However much of the spread around a quadratic luck explains, this part is taken for its own error.
const LEAST_UNFOLLOWED: f64 = 0.1;

/// Quadratics in the places of the numbers that are sought, one for each figure.
///
/// Figures are shares, ratios or times, none below nought: their square roots are emulated, whose
/// spread is about the same near nought as elsewhere.
#[derive(Clone, Debug)]
pub(super) struct Emulator {
    /// Middle and half width of the runs, for each number.
    frame: Vec<[f64; 2]>,
    /// A row of coefficients for each figure.
    coefficients: Vec<Vec<f64>>,
    /// Lower triangle of the factor of the terms' products.
    factor: Triangle,
    /// Variance around each quadratic, of square roots.
    around: Vec<f64>,
    /// The part of it that is not luck.
    unfollowed: Vec<f64>,
    /// How well left-out runs are foretold, for each figure.
    pub(super) told: Vec<Told>,
}

/// How well runs that were left out are foretold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Told {
    /// Root of the mean squared error [the unit of the runs].
    pub(super) error: f64,
    /// The part of the variance that is foretold [share].
    pub(super) share: f64,
}

/// What is foretold of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Foretold {
    pub(super) mean: f64,
    pub(super) variance: f64,
}

impl Emulator {
    /// Fits the quadratics to runs: places, and what each of them said of all figures, with its
    /// variance by luck.
    pub(super) fn fit(places: &[Vec<f64>], said: &[Vec<Seen>]) -> Self {
        let frame = frame(places);
        let rows: Vec<Vec<f64>> = places.iter().map(|place| terms(&frame, place)).collect();
        let figures = said.first().map_or(0, Vec::len);
        let roots: Vec<Vec<f64>> = (0..figures)
            .map(|figure| said.iter().map(|run| run[figure].mean.max(0.0).sqrt()).collect())
            .collect();
        let luck = |figure: usize| {
            let of_root = |run: &Vec<Seen>| run[figure].variance_of_root();
            said.iter().map(of_root).sum::<f64>() / said.len() as f64
        };
        let products = products(&rows);
        let tried = RIDGES.map(|ridge| {
            let factor = Triangle::of(&products, ridge);
            Fitted::new(factor, &rows, &roots)
        });
        let mut best = &tried[0];
        for one in &tried[1..] {
            if one.missed < best.missed {
                best = one;
            }
        }
        let unfollowed = |figure: usize| {
            let around = best.around[figure];
            if around > 0.0 { (1.0 - luck(figure) / around).max(LEAST_UNFOLLOWED) } else { 1.0 }
        };
        let told = (0..figures).map(|figure| best.told(figure, &roots[figure])).collect();
        Self {
            frame,
            coefficients: best.coefficients.clone(),
            factor: best.factor.clone(),
            around: best.around.clone(),
            unfollowed: (0..figures).map(unfollowed).collect(),
            told,
        }
    }

    /// What is foretold of all figures at a place.
    pub(super) fn foretell(&self, place: &[f64]) -> Vec<Foretold> {
        let row = terms(&self.frame, place);
        let reach = self.factor.reach(&row);
        let one = |(coefficients, (around, unfollowed)): (&Vec<f64>, (&f64, &f64))| {
            let root = dot(coefficients, &row).max(0.0);
            let variance = around * (unfollowed + reach);
            // The square of a normal number: its mean and variance.
            Foretold {
                mean: root * root + variance,
                variance: 4.0 * root * root * variance + 2.0 * variance * variance,
            }
        };
        let spread = self.around.iter().zip(&self.unfollowed);
        self.coefficients.iter().zip(spread).map(one).collect()
    }
}

/// A fit with one ridge, and how it foretells left-out runs.
struct Fitted {
    factor: Triangle,
    coefficients: Vec<Vec<f64>>,
    around: Vec<f64>,
    /// Errors of left-out runs, by figure.
    left_out: Vec<Vec<f64>>,
    /// Their squares against the spread of the runs, over all figures.
    missed: f64,
}

impl Fitted {
    fn new(factor: Triangle, rows: &[Vec<f64>], roots: &[Vec<f64>]) -> Self {
        let reaches: Vec<f64> = rows.iter().map(|row| factor.reach(row).min(0.999)).collect();
        let used = reaches.iter().sum::<f64>();
        let free = (rows.len() as f64 - used).max(1.0);
        let (mut coefficients, mut around, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
        let mut missed = 0.0;
        for said in roots {
            let mut sums = vec![0.0; factor.size];
            for (row, one) in rows.iter().zip(said) {
                for (sum, term) in sums.iter_mut().zip(row) {
                    *sum += term * one;
                }
            }
            let solved = factor.solve(&sums);
            let errors: Vec<f64> =
                rows.iter().zip(said).map(|(row, one)| one - dot(&solved, row)).collect();
            around.push(errors.iter().map(|error| error * error).sum::<f64>() / free);
            let out: Vec<f64> =
                errors.iter().zip(&reaches).map(|(error, reach)| error / (1.0 - reach)).collect();
            missed += mean_square(&out) / variance(said).max(f64::MIN_POSITIVE);
            coefficients.push(solved);
            left_out.push(out);
        }
        // Nothing is left over by which such a fit could be judged, so that it would seem exact.
        if used > MOST_USED * rows.len() as f64 {
            missed = f64::INFINITY;
        }
        Self { factor, coefficients, around, left_out, missed }
    }

    fn told(&self, figure: usize, roots: &[f64]) -> Told {
        let squared = mean_square(&self.left_out[figure]);
        let spread = variance(roots);
        let middle = roots.iter().sum::<f64>() / roots.len() as f64;
        let share = if spread > 0.0 { (1.0 - squared / spread).max(0.0) } else { 1.0 };
        Told { error: 2.0 * middle * squared.sqrt(), share }
    }
}

fn mean_square(errors: &[f64]) -> f64 {
    errors.iter().map(|error| error * error).sum::<f64>() / errors.len() as f64
}

fn variance(values: &[f64]) -> f64 {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// Middle and half width of the places, for each number.
fn frame(places: &[Vec<f64>]) -> Vec<[f64; 2]> {
    let numbers = places.first().map_or(0, Vec::len);
    let span = |number: usize| {
        let values = || places.iter().map(|place| place[number]);
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        [f64::midpoint(low, high), ((high - low) / 2.0).max(1e-9)]
    };
    (0..numbers).map(span).collect()
}

/// One, each number, each square and each product of two.
fn terms(frame: &[[f64; 2]], place: &[f64]) -> Vec<f64> {
    let numbers: Vec<f64> =
        frame.iter().zip(place).map(|([middle, half], place)| (place - middle) / half).collect();
    let mut terms = Vec::with_capacity((numbers.len() + 1) * (numbers.len() + 2) / 2);
    terms.push(1.0);
    terms.extend_from_slice(&numbers);
    for (at, one) in numbers.iter().enumerate() {
        // A parabola that is nought on average tells least what the constant tells.
        terms.push(1.5 * one * one - 0.5);
        terms.extend(numbers[at + 1..].iter().map(|other| one * other));
    }
    terms
}

/// The sums of products of all pairs of terms, row by row.
fn products(rows: &[Vec<f64>]) -> Vec<f64> {
    let size = rows.first().map_or(0, Vec::len);
    let mut sums = vec![0.0; size * size];
    for row in rows {
        for (at, one) in row.iter().enumerate() {
            let line = &mut sums[at * size..=at * size + at];
            for (sum, other) in line.iter_mut().zip(row) {
                *sum += one * other;
            }
        }
    }
    sums
}

/// A lower triangle whose product with itself turned over is a matrix (Cholesky).
#[derive(Clone, Debug)]
struct Triangle {
    size: usize,
    lines: Vec<f64>,
}

impl Triangle {
    /// The factor of sums of products, with a ridge on all terms but the first.
    fn of(products: &[f64], ridge: f64) -> Self {
        let size = (products.len() as f64).sqrt() as usize;
        let mut lines = products.to_vec();
        for at in 0..size {
            lines[at * size + at] += if at == 0 { 1e-9 } else { ridge };
        }
        for at in 0..size {
            for before in 0..=at {
                let known = dot(
                    &lines[at * size..at * size + before],
                    &lines[before * size..before * size + before],
                );
                let left = lines[at * size + before] - known;
                lines[at * size + before] = if before == at {
                    left.max(1e-12).sqrt()
                } else {
                    left / lines[before * size + before]
                };
            }
        }
        Self { size, lines }
    }

    fn line(&self, at: usize) -> &[f64] {
        &self.lines[at * self.size..=at * self.size + at]
    }

    /// Solves with the triangle alone.
    fn forward(&self, right: &[f64]) -> Vec<f64> {
        let mut solved = Vec::with_capacity(self.size);
        for (at, one) in right.iter().enumerate() {
            let line = self.line(at);
            solved.push((one - dot(&line[..at], &solved)) / line[at]);
        }
        solved
    }

    /// Solves with the matrix.
    fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut solved = self.forward(right);
        for at in (0..self.size).rev() {
            solved[at] /= self.lines[at * self.size + at];
            let known = solved[at];
            for (before, one) in solved[..at].iter_mut().enumerate() {
                *one -= self.lines[at * self.size + before] * known;
            }
        }
        solved
    }

    /// How far a row of terms lies from those that were seen: its product with the inverse.
    fn reach(&self, row: &[f64]) -> f64 {
        let solved = self.forward(row);
        dot(&solved, &solved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Vec<Vec<f64>> {
        // An additive sequence that fills the square evenly.
        (1..=60)
            .map(|at| vec![(f64::from(at) * 0.754_877).fract(), (f64::from(at) * 0.569_84).fract()])
            .collect()
    }

    fn fit(truth: impl Fn(&[f64]) -> f64) -> Emulator {
        let exact = |place: &Vec<f64>| vec![Seen { mean: truth(place), variance: 0.0 }];
        let said: Vec<Vec<Seen>> = places().iter().map(exact).collect();
        Emulator::fit(&places(), &said)
    }

    #[test]
    fn a_square_of_a_quadratic_is_foretold_where_it_was_not_seen() {
        let truth = |place: &[f64]| (0.5 + 0.3 * place[0] - 0.2 * place[0] * place[1]).powi(2);
        let emulator = fit(truth);
        for place in [[0.2, 0.9], [0.5, 0.5], [0.95, 0.05]] {
            let foretold = emulator.foretell(&place)[0];
            assert!((foretold.mean - truth(&place)).abs() < 1e-4, "{foretold:?}");
        }
        assert!(emulator.told[0].share > 0.999);
    }

    #[test]
    fn what_it_cannot_follow_it_owns_up_to() {
        let truth = |place: &[f64]| if place[0] + place[1] > 1.0 { 0.9 } else { 0.1 };
        let emulator = fit(truth);
        let (mut near, mut all) = (0, 0);
        for at in 0..100 {
            let place = [f64::from(at % 10) / 10.0 + 0.05, f64::from(at / 10) / 10.0 + 0.05];
            let foretold = emulator.foretell(&place)[0];
            let away = (foretold.mean - truth(&place)).abs() / foretold.variance.sqrt();
            (near, all) = (near + usize::from(away < 2.0), all + 1);
        }
        assert!(near >= 85 && near <= all, "{near} of {all} lie within two standard deviations");
    }

    #[test]
    fn luck_is_averaged_away_and_the_error_of_the_quadratic_is_not() {
        // Left and right of the middle by turns, as luck would have it.
        let luck = |at: usize| if at.is_multiple_of(2) { 0.02 } else { -0.02 };
        let said = |variance: f64| -> Vec<Vec<Seen>> {
            let mean = |at: usize| 0.25 + luck(at);
            (0..60).map(|at| vec![Seen { mean: mean(at), variance }]).collect()
        };
        let told = |variance| Emulator::fit(&places(), &said(variance)).foretell(&[0.5, 0.5])[0];
        assert!((told(4e-4).mean - 0.25).abs() < 0.01);
        assert!(told(4e-4).variance < 0.4 * told(0.0).variance, "what is luck is no error");
    }

    #[test]
    fn more_terms_than_runs_are_not_taken_for_an_exact_answer() {
        // Eight numbers have 45 terms; luck alone moves what 40 runs say.
        let place = |at: u32| -> Vec<f64> {
            (1..=8).map(|number| (f64::from(at * at * number) * 0.618_034).fract()).collect()
        };
        let places: Vec<Vec<f64>> = (1..=40).map(place).collect();
        let luck = |at: usize| 0.25 + 0.1 * ((at * at) as f64 * 0.324_718).fract();
        let said: Vec<Vec<Seen>> =
            (0..40).map(|at| vec![Seen { mean: luck(at), variance: 0.0 }]).collect();
        let emulator = Emulator::fit(&places, &said);
        assert!(emulator.told[0].share < 0.5, "{:?}", emulator.told);
        assert!(emulator.foretell(&[0.5; 8])[0].variance.sqrt() > 0.01);
    }

    #[test]
    fn far_from_the_runs_less_is_known() {
        let emulator = fit(|place| (9.0 * place[0]).fract());
        let [here, there] = [[0.5, 0.5], [3.0, -2.0]].map(|place| emulator.foretell(&place)[0]);
        assert!(there.variance > 4.0 * here.variance, "{here:?} {there:?}");
    }
}
