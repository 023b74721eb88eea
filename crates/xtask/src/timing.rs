//! The minutes of each layer, so that nobody spends the budget unseen.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

enum Outcome {
    NotRun,
    Passed,
    Failed,
}

struct Row {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

/// A stopwatch with one row per layer.
pub(crate) struct Minutes {
    rows: Vec<Row>,
}

impl Minutes {
    /// All layers in order, none of them run yet.
    pub(crate) fn of(names: impl IntoIterator<Item = &'static str>) -> Self {
        let rows = names.into_iter().map(|name| Row {
            name,
            took: Duration::ZERO,
            outcome: Outcome::NotRun,
        });
        Self {
            rows: rows.collect(),
        }
    }

    /// Runs a layer and keeps its time, whether it passes or fails.
    pub(crate) fn measure(
        &mut self,
        name: &'static str,
        layer: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let start = Instant::now();
        let result = layer();
        if let Some(row) = self.rows.iter_mut().find(|row| row.name == name) {
            row.took = start.elapsed();
            row.outcome = match result {
                Ok(()) => Outcome::Passed,
                Err(_) => Outcome::Failed,
            };
        }
        result.with_context(|| format!("the layer {name:?} failed"))
    }

    /// The table a person reads at the end.
    pub(crate) fn table(&self) -> String {
        let total = self.rows.iter().map(|row| row.took).sum();
        let rows: String = self.rows.iter().map(Row::line).collect();
        format!(
            "\nlayer             minutes\n{rows}{:<16} {:>8.1}\n",
            "total",
            minutes(total)
        )
    }
}

impl Row {
    fn line(&self) -> String {
        let took = minutes(self.took);
        match self.outcome {
            Outcome::NotRun => format!("{:<16} {:>8}  not run\n", self.name, "-"),
            Outcome::Passed => format!("{:<16} {took:>8.1}  passed\n", self.name),
            Outcome::Failed => format!("{:<16} {took:>8.1}  FAILED\n", self.name),
        }
    }
}

fn minutes(took: Duration) -> f64 {
    took.as_secs_f64() / 60.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;

    #[test]
    fn the_table_tells_passed_failed_and_not_run_apart() {
        let mut minutes = Minutes::of(["set-up", "compile", "Rust tests"]);
        minutes.measure("set-up", || Ok(())).unwrap();
        minutes
            .measure("compile", || Err(anyhow!("no linker")))
            .unwrap_err();
        let table = minutes.table();
        let outcomes: Vec<_> = table
            .lines()
            .filter_map(|line| line.split("  ").last())
            .collect();
        assert!(outcomes.contains(&"passed"), "{table}");
        assert!(outcomes.contains(&"FAILED"), "{table}");
        assert!(outcomes.contains(&"not run"), "{table}");
        assert!(table.contains("total"), "{table}");
    }
}
