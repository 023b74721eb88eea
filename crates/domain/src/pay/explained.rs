//! The arithmetic of one explained price.

use super::exact::{Exact, exact, rounded};
use super::line::kept_from;
use super::terms::RateUnit;
use crate::money::{BasisPoints, Cents};
use crate::statement::Explained;

impl Explained {
    /// The amount of the line by itself; none for a share of fees, which is
    /// rounded on the total, and where nothing is expected.
    pub fn amount(&self) -> Option<Cents> {
        self.exact().map(rounded)
    }

    /// The same, before it is rounded.
    pub(crate) fn exact(&self) -> Option<Exact> {
        match self {
            Self::Hours { minutes, rate } => Some(exact(*rate, *minutes, 60)),
            Self::Listed {
                per: RateUnit::Hour,
                count,
                rate,
                ..
            } => Some(exact(*rate, *count, 60)),
            Self::HalfDays { count, rate }
            | Self::Days { count, rate }
            | Self::Shifts { count, rate }
            | Self::Listed { count, rate, .. } => Some(exact(*rate, *count, 1)),
            Self::NoPeriod { .. } | Self::NoCallOut => Some(Exact::default()),
            _ => None,
        }
    }

    /// What a unit is paid.
    pub(super) const fn rate(&self) -> Option<Cents> {
        match self {
            Self::Hours { rate, .. }
            | Self::HalfDays { rate, .. }
            | Self::Days { rate, .. }
            | Self::Shifts { rate, .. }
            | Self::Listed { rate, .. } => Some(*rate),
            _ => None,
        }
    }

    /// The rule of the price in the domain notes §7.
    pub const fn rule(&self) -> Option<&'static str> {
        Some(match self {
            Self::Hours { .. } => "PA-01",
            Self::NoPeriod {
                hospital: true,
                on_call,
                ..
            } => {
                if *on_call {
                    "PA-07"
                } else {
                    "PA-06"
                }
            }
            Self::HalfDays { .. } => "PA-02",
            Self::Days { .. } | Self::Shifts { .. } | Self::NoPeriod { .. } | Self::NoCallOut => {
                "PA-03"
            }
            Self::Fees { .. } | Self::FeesMissing { .. } | Self::Acts { .. } => "PA-04",
            Self::Salary { .. } | Self::WeeklyHours { .. } | Self::InSalary => "PA-05",
            Self::Listed { .. } | Self::ListedMissing => "PA-08",
            Self::Territorial { .. } => "ST-34",
            Self::NotDone { .. } => "PA-16",
            Self::OnCallAmountMissing => "PA-07",
            _ => return None,
        })
    }

    /// Whether it says only why nothing is paid.
    pub const fn pays_nothing(&self) -> bool {
        matches!(self, Self::NoPeriod { .. } | Self::NoCallOut)
    }

    /// Whether it brings fees that are shared on the total.
    pub const fn is_shared(&self) -> bool {
        matches!(self, Self::Fees { .. } | Self::Acts { .. })
    }

    /// The fees that a line brings to be shared, by the share of the doctor.
    pub fn shared(&self) -> Vec<(BasisPoints, Cents)> {
        match self {
            Self::Fees {
                fees,
                percent,
                flat,
            } => {
                let flat = flat.map(|flat| (flat.percent, flat.fees));
                std::iter::once((*percent, *fees)).chain(flat).collect()
            }
            Self::Acts { fees, facility, .. } => vec![(kept_from(*facility), *fees)],
            Self::FeesMissing { percent } => vec![(*percent, Cents::ZERO)],
            _ => Vec::new(),
        }
    }
}
