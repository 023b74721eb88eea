//! The same figures for a spreadsheet, with the period and both doctors on each
//! row, so that several months can stand below each other.

use super::super::letterhead;
use super::super::table::Cell;
use super::RetrocessionSheet;

const HEAD: [&str; 9] = [
    "Début",
    "Fin",
    "Remplacé",
    "Remplaçant",
    "Ligne",
    "Jour",
    "Part (%)",
    "Honoraires (€)",
    "Montant (€)",
];

impl RetrocessionSheet {
    /// The head and the rows: first the days, then the steps to what is due.
    /// No name of the contract and no note: both are free words.
    pub(in crate::paper) fn table(&self) -> Vec<[Cell; 9]> {
        let doctor = letterhead::doctor_name(&self.profile);
        let (covered, locum) = if self.contract.is_covered() {
            (doctor.as_str(), self.colleague())
        } else {
            (self.colleague(), doctor.as_str())
        };
        let text = |words: &str| Cell::Text(words.to_owned());
        let row = |line: &str, [day, percent, fees, sum]: [Cell; 4]| {
            [
                Cell::Day(self.period_start),
                Cell::Day(self.period_end),
                text(covered),
                text(locum),
                text(line),
                day,
                percent,
                fees,
                sum,
            ]
        };
        let sum = |sum| Cell::Sum(sum);
        let days = self.days();
        let days = days.iter().map(|line| {
            let fees = line.fees.map_or_else(|| text("à saisir"), sum);
            let percent = Cell::Percent(line.percent);
            row(
                line.nature.words(),
                [Cell::Day(line.day), percent, fees, Cell::Empty],
            )
        });
        let steps = self.steps();
        let steps = steps.iter().map(|step| {
            let percent = step.percent.map_or(Cell::Empty, Cell::Percent);
            let fees = step.of.map_or(Cell::Empty, sum);
            row(
                &step.label,
                [Cell::Empty, percent, fees, Cell::Sum(step.sum)],
            )
        });
        std::iter::once(HEAD.map(text))
            .chain(days)
            .chain(steps)
            .collect()
    }
}
