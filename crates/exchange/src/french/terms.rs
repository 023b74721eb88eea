//! What a contract pays, as it stands in the contract itself.

use domain::contract::Length;
use domain::pay::{
    Addition, CancellationFee, Combine, DutyPay, Extras, FeesBasis, HospitalScale, Incomplete,
    OnCallPay, Pay, PayTerms, RateUnit, Supplement,
};

use super::parts::occasion;
use super::{NBSP, counted, euros, hours, percent, time_of_day};

/// A length: « 3 mois », « 14 jours ».
pub fn length(length: Length) -> String {
    match length {
        Length::Months(months) => format!("{months}{NBSP}mois"),
        Length::Days(days) => counted(days.into(), "jour", "jours"),
    }
}

/// What a unit of work is paid: « 90,00 € l’heure », « 80 % des honoraires
/// encaissés ».
pub fn pay(pay: &Pay) -> String {
    match pay {
        Pay::Hour { rate } => format!("{} l’heure", euros(*rate)),
        Pay::HalfDay { rate, cut } => format!(
            "{} la demi-journée, matin et après-midi étant séparés à {}",
            euros(*rate),
            time_of_day(cut.time())
        ),
        Pay::Day { rate } => format!("{} la journée", euros(*rate)),
        Pay::Shift { rate } => format!("{} la vacation", euros(*rate)),
        Pay::Listed { rates } => {
            let each = rates.iter().map(|it| {
                let per = match it.per {
                    RateUnit::Shift => "la vacation",
                    RateUnit::Hour => "l’heure",
                };
                format!("{}{NBSP}: {} {per}", it.name.trim(), euros(it.rate))
            });
            each.collect::<Vec<_>>().join("\u{202f}; ")
        }
        Pay::FeesPercent {
            percent: share,
            basis,
            duty_percent,
            flat_percent,
        } => {
            let basis = fees_basis(*basis);
            let mut words = format!("{} des honoraires {basis}", percent(*share));
            if let Some(share) = duty_percent {
                words += &format!(", {} de ceux des gardes et des astreintes", percent(*share));
            }
            if let Some(share) = flat_percent {
                words += &format!(", {} des rémunérations forfaitaires", percent(*share));
            }
            words
        }
        Pay::Acts { facility } => format!(
            "les actes à leur tarif, sous déduction d’une redevance de {}",
            percent(*facility)
        ),
        Pay::Month {
            full_time,
            quota,
            incomplete,
        } => format!(
            "{} brut par mois pour un temps plein, à {}{}",
            euros(*full_time),
            percent(*quota),
            part_of_month(*incomplete)
        ),
        Pay::Year {
            full_time,
            quota,
            incomplete,
        } => format!(
            "{} brut par an pour un temps plein, à {}, versé en douze parts{}",
            euros(*full_time),
            percent(*quota),
            part_of_month(*incomplete)
        ),
        Pay::WeeklyHours {
            rate,
            minutes,
            incomplete,
        } => format!(
            "{} brut l’heure, pour {} par semaine{}",
            euros(*rate),
            hours(i64::from(*minutes)),
            part_of_month(*incomplete)
        ),
    }
}

/// « encaissés », « facturés ».
pub const fn fees_basis(basis: FeesBasis) -> &'static str {
    match basis {
        FeesBasis::Cashed => "encaissés",
        FeesBasis::Billed => "facturés",
    }
}

const fn part_of_month(rule: Incomplete) -> &'static str {
    match rule {
        Incomplete::Whole => "",
        Incomplete::CalendarDays => ", un mois incomplet étant compté en jours calendaires",
        Incomplete::WorkingDays => ", un mois incomplet étant compté en jours ouvrés",
        Incomplete::Thirtieths => ", un mois incomplet étant compté en trentièmes",
    }
}

/// What is paid in the place of the price, a line for each: duties and on-call
/// periods at amounts of their own. A salary is paid for them all the same, so
/// that there they come beside it.
pub fn instead(terms: &PayTerms) -> Vec<String> {
    if terms.pay.is_salary() {
        return Vec::new();
    }
    duties(terms)
}

fn duties(terms: &PayTerms) -> Vec<String> {
    // No supplement raises a flat amount.
    let raised = !terms.supplements.is_empty();
    let plain = |line: String, flat: bool| {
        if flat && raised {
            format!("{line}, sans majoration")
        } else {
            line
        }
    };
    let flat = matches!(terms.on_call, OnCallPay::Periods { .. });
    let duty = duty(terms.duty).map(|line| plain(line, true));
    let on_call = on_call(terms.on_call).map(|line| plain(line, flat));
    duty.into_iter().chain(on_call).collect()
}

/// What comes beside the price, a line for each.
pub fn beside(terms: &PayTerms) -> Vec<String> {
    let mut lines = if terms.pay.is_salary() {
        duties(terms)
    } else {
        Vec::new()
    };
    lines.extend(terms.supplements.iter().map(supplement));
    lines.extend(raised_call_outs(terms).map(str::to_owned));
    if terms.supplements.len() > 1 {
        lines.push(combine(terms));
    }
    lines.extend(extras(terms.extras));
    lines
}

fn duty(pay: DutyPay) -> Option<String> {
    match pay {
        DutyPay::AsSession => None,
        DutyPay::Hospital { scale } => Some(
            match scale {
                HospitalScale::Practitioner => {
                    "garde sur place\u{a0}: indemnité de sujétion des établissements publics de santé"
                }
                HospitalScale::University => {
                    "garde sur place\u{a0}: indemnité de sujétion des personnels hospitalo-universitaires"
                }
            }
            .into(),
        ),
        DutyPay::Periods { full, half } => Some(format!(
            "garde sur place{NBSP}: {} la période, {} la demi-période",
            euros(full),
            euros(half)
        )),
    }
}

fn on_call(pay: OnCallPay) -> Option<String> {
    match pay {
        OnCallPay::AsSession => None,
        OnCallPay::Periods { period, half } => {
            let half = half.map_or_else(String::new, |half| {
                format!(", {} la demi-période", euros(half))
            });
            Some(match period {
                Some(period) => format!("astreinte{NBSP}: {} la période{half}", euros(period)),
                None => format!("astreinte{NBSP}: au forfait de l’établissement{half}"),
            })
        }
        OnCallPay::CallOuts {
            flat, hour, each, ..
        } => Some(format!(
            "astreinte{NBSP}: {} la période, {} par déplacement et {} l’heure de déplacement",
            euros(flat),
            euros(each),
            euros(hour)
        )),
    }
}

/// Whether the supplements go for call-outs too.
fn raised_call_outs(terms: &PayTerms) -> Option<&'static str> {
    let OnCallPay::CallOuts { supplements, .. } = terms.on_call else {
        return None;
    };
    (!terms.supplements.is_empty()).then_some(if supplements {
        "les majorations s’appliquent aussi aux heures de déplacement d’astreinte"
    } else {
        "les majorations ne s’appliquent pas aux heures de déplacement d’astreinte"
    })
}

fn supplement(it: &Supplement) -> String {
    let name = occasion(it.on, it.window);
    // In a list, only its first letter is not a capital.
    let name = lower(&name);
    match it.add {
        Addition::Percent { percent: share } => {
            format!("{name}{NBSP}: majoration de {}", percent(share))
        }
        Addition::Hour { amount } => format!("{name}{NBSP}: {} de plus l’heure", euros(amount)),
        Addition::Shift { amount } => {
            format!("{name}{NBSP}: {} de plus la vacation", euros(amount))
        }
    }
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn combine(terms: &PayTerms) -> String {
    let by_shift = |it: &Supplement| matches!(it.add, Addition::Shift { .. });
    match terms.combine {
        Combine::Sum => {
            "deux majorations sur les mêmes heures s’ajoutent, chacune sur le tarif de base".into()
        }
        Combine::Max => {
            let highest = "de deux majorations sur les mêmes heures, seule la plus élevée est due";
            let mixed = terms.supplements.iter().any(by_shift);
            let compared = ", un montant à la vacation étant comparé à ce que les autres \
                            apportent sur les heures qu’il couvre";
            format!("{highest}{}", if mixed { compared } else { "" })
        }
    }
}

fn extras(it: Extras) -> Vec<String> {
    let travel = it
        .travel
        .map(|sum| format!("trajet{NBSP}: {} par jour travaillé", euros(sum)));
    let meal = it
        .meal
        .map(|sum| format!("repas{NBSP}: {} par vacation", euros(sum)));
    [travel, meal].into_iter().flatten().collect()
}

/// What a late cancellation costs, as a sentence; `by` is who cancels, such as
/// « l’établissement ».
pub fn cancellation(fee: CancellationFee, by: &str) -> String {
    format!(
        "Une vacation annulée par {by} moins de {}{NBSP}heures avant son début est due à {} de ce qu’elle aurait été payée.",
        fee.hours,
        percent(fee.percent)
    )
}
