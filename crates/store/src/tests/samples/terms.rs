//! What the contract of the samples pays and says.

use domain::contract::{Amendment, Conditions, Length};
use domain::money::{BasisPoints, Cents};
use domain::pay::{
    Addition, CancellationFee, Combine, DutyPay, Extras, FeesBasis, HospitalScale, Occasion,
    OnCallPay, Pay, PayTerms, Supplement, Territorial, Window,
};
use domain::statement::{Explained, FixedLine};

use super::parse;

pub(super) fn terms() -> Vec<PayTerms> {
    vec![
        PayTerms {
            valid_from: parse("2026-01-01"),
            pay: Pay::HalfDay {
                rate: Cents::new(35_050),
                cut: parse("12:30"),
            },
            duty: DutyPay::Hospital {
                scale: HospitalScale::University,
            },
            on_call: OnCallPay::Periods {
                period: Some(Cents::new(16_000)),
                half: None,
            },
            supplements: vec![Supplement {
                on: Occasion::Night,
                window: Some(Window {
                    from: parse("20:00"),
                    to: parse("08:00"),
                }),
                add: Addition::Percent {
                    percent: BasisPoints::new(2_500),
                },
            }],
            combine: Combine::Sum,
            extras: Extras {
                travel: Some(Cents::new(2_500)),
                meal: None,
                cancellation: Some(CancellationFee {
                    hours: 48,
                    percent: BasisPoints::new(5_000),
                }),
                territorial: Some(Territorial {
                    half_days: 2,
                    sites: 1,
                }),
            },
        },
        PayTerms::plain(
            parse("2026-07-01"),
            Pay::FeesPercent {
                percent: BasisPoints::new(8_015),
                basis: FeesBasis::Billed,
                duty_percent: Some(BasisPoints::new(9_000)),
                flat_percent: None,
            },
        ),
    ]
}

pub(super) fn conditions() -> Conditions {
    Conditions {
        work_quota: Some(BasisPoints::new(3_000)),
        notice: Some(Length::Months(2)),
        amendments: vec![Amendment {
            effective: parse("2026-07-01"),
            renewal: true,
            work_quota: None,
            half_days: Some(4),
            weekly_minutes: None,
            note: "une demi-journée de plus".into(),
        }],
        ..Conditions::default()
    }
}

/// What a month pays whatever was worked.
pub(super) fn salary() -> FixedLine {
    FixedLine {
        from: parse("2026-11-01"),
        to: parse("2026-11-30"),
        explained: Explained::Salary {
            full_time: Cents::new(650_000),
            months: 1,
            quota: BasisPoints::new(6_000),
            share: None,
        },
        terms_from: Some(parse("2026-01-01")),
        amended_on: Some(parse("2026-11-01")),
        amount: Cents::new(390_000),
    }
}
