//! What the law has an invoice say.

use domain::employer::Employer;
use domain::money::{BasisPoints, Cents};
use domain::parameter::Parameter;
use domain::time::Day;

use crate::error::AppError;
use crate::parameters::value;

/// What the law has an invoice say, by the numbers of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) vat_rate: BasisPoints,
    /// What a late payer owes at once.
    pub(crate) late_flat: Cents,
    /// Points above the rate of the European Central Bank that a payer owes
    /// when late: 8 for public bodies (D2192-35 CCP), 10 for others (L441-10
    /// `CCom`).
    pub(crate) late_points: BasisPoints,
}

impl Terms {
    /// Those of an invoice to an employer on a day.
    ///
    /// # Errors
    /// [`crate::ErrorCode::ParameterUnknown`] when a number has no value that day.
    pub(crate) fn on(
        numbers: &[Parameter],
        employer: &Employer,
        day: Day,
    ) -> Result<Self, AppError> {
        let late_points = if employer.kind.is_public() {
            "late.public.points"
        } else {
            "late.private.points"
        };
        Ok(Self {
            vat_rate: value(numbers, "vat.normal", day)?,
            late_flat: value(numbers, "late.flat", day)?,
            late_points: value(numbers, late_points, day)?,
        })
    }
}
