//! What a shift is paid that was cancelled (PA-16).
//!
//! Only the terms of the contract make something due, and only where the side
//! that pays cancelled, less than so many hours before the start: the doctor
//! claims nothing for a shift that the doctor gave up.

use chrono::TimeDelta;

use super::beside::{CancellationFee, Extras};
use super::exact::{Exact, rounded};
use super::line::{Priced, price};
use super::terms::PayTerms;
use super::{Paid, PlacedShift};
use crate::contract::Contract;
use crate::parameter::Parameter;
use crate::shift::{CancelledBy, Shift, ShiftState};
use crate::statement::{Explained, NotDue, PartKind};
use crate::time::Zone;

/// Time between the word and the start; none while it is not known.
fn ahead(shift: &Shift, zone: Zone) -> Option<TimeDelta> {
    let told = shift.cancelled_at?;
    Some(shift.span(zone).start.utc() - told.utc())
}

/// The fee of the contract for a cancelled shift, or why there is none.
fn fee(
    contract: &Contract,
    terms: Option<&PayTerms>,
    shift: &Shift,
    zone: Zone,
) -> Result<CancellationFee, NotDue> {
    let fee = terms.and_then(|terms| terms.extras.cancellation);
    let fee = fee.ok_or(NotDue::NoFee)?;
    // The replaced doctor is the one who pays the locum.
    let pays = if contract.is_covered() {
        CancelledBy::Doctor
    } else {
        CancelledBy::Employer
    };
    match shift.cancelled_by {
        Some(CancelledBy::Nobody) => return Err(NotDue::Nobody),
        Some(who) if who != pays => return Err(NotDue::OtherSide),
        Some(_) | None => {}
    }
    let ahead = ahead(shift, zone).ok_or(NotDue::WhenUnknown)?;
    if ahead >= TimeDelta::hours(fee.hours.into()) {
        return Err(NotDue::InTime);
    }
    if shift.cancelled_by.is_none() {
        return Err(NotDue::WhoUnsaid);
    }
    Ok(fee)
}

/// The fee of the contract, where the shift was cancelled by the side that pays
/// it, and that late.
pub(super) fn late_cancellation(
    contract: &Contract,
    shift: &Shift,
    zone: Zone,
) -> Option<CancellationFee> {
    let cancelled = shift.state == ShiftState::Cancelled;
    let terms = contract.terms_on(shift.day()).filter(|_| cancelled);
    fee(contract, terms, shift, zone).ok()
}

/// A share of what the shift would have been paid, without flat amounts.
pub(super) fn cancelled_price(
    contract: &Contract,
    terms: &PayTerms,
    numbers: &[Parameter],
    placed: &PlacedShift,
) -> Priced {
    let PlacedShift { shift, zone, .. } = placed;
    let (who, ahead) = (shift.cancelled_by, ahead(shift, *zone));
    let ahead = ahead.map(|ahead| ahead.num_minutes());
    let fee = match fee(contract, Some(terms), shift, *zone) {
        Ok(fee) => fee,
        Err(why) => {
            let hours = terms.extras.cancellation.map(|fee| fee.hours);
            return Priced::without_amount(Explained::NotDone {
                who,
                ahead,
                hours,
                why,
            });
        }
    };
    let terms = PayTerms {
        extras: Extras::default(),
        ..terms.clone()
    };
    let whole = price((contract, &terms), numbers, placed, &mut Paid::default()).sum();
    let exact = whole * Exact::new(fee.percent.get().into(), 10_000);
    let what = PartKind::Cancellation {
        percent: fee.percent,
        of: rounded(whole),
        hours: fee.hours,
        who,
        ahead,
    };
    Priced::of_parts(vec![(what, exact)])
}
