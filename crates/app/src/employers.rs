//! Employers, their sites and the roads between them.

use std::collections::BTreeMap;

use domain::employer::{Employer, EmployerDoubt};
use domain::ids::{EmployerId, SiteId};
use domain::site::{Region, Site, SiteDoubt, Travel};

use crate::book::{Book, Done, Step};
use crate::error::AppError;
use crate::op::Op;
use crate::profile::{FieldProblem, blank_is_none, tidy};
use crate::setup::Nothing;

/// An employer by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EmployerAsk {
    /// Which one.
    pub id: EmployerId,
}

/// An employer to keep; an unknown identifier makes a new one.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveEmployer {
    /// The employer.
    pub employer: Employer,
}

/// An employer in a list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct EmployerRow {
    /// The employer.
    pub employer: Employer,
    /// What to look at again.
    pub doubts: Vec<EmployerDoubt>,
    /// Its places.
    pub sites: Vec<Site>,
    /// How many contracts.
    pub contracts: u32,
    /// How many of them are in force today.
    pub running: u32,
}

/// A site to keep; an unknown identifier makes a new one.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveSite {
    /// The site.
    pub site: Site,
}

/// A site that was kept.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct KeptSite {
    /// Which one.
    pub id: SiteId,
    /// What to look at again.
    pub doubts: Vec<SiteDoubt>,
}

/// What is wrong or unusual in a site that is being typed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct SiteCheck {
    /// Every field that would refuse the site.
    pub problems: Vec<FieldProblem>,
    /// What to look at again.
    pub doubts: Vec<SiteDoubt>,
    /// What its postal code says of its clocks and holidays.
    pub region: Option<Region>,
}

/// A site by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SiteAsk {
    /// Which one.
    pub id: SiteId,
}

/// A road to keep.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveTravel {
    /// The road.
    pub travel: Travel,
}

/// A road by its two ends; home when `from` is empty.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TravelAsk {
    /// Where it starts.
    #[serde(default)]
    pub from: Option<SiteId>,
    /// Where it leads.
    pub to: SiteId,
}

/// All employers, by name.
///
/// # Errors
/// While the book is not open.
pub fn employer_list(book: &Book, _: Nothing) -> Result<Vec<EmployerRow>, AppError> {
    book.read(|look| {
        let employers = look.employers().all()?;
        let counted: BTreeMap<_, _> = look.contracts().count()?.into_iter().collect();
        let in_force = look.contracts().in_force(look.today)?;
        let row = |employer: Employer| {
            let running = in_force
                .iter()
                .filter(|it| it.employer == employer.id)
                .count();
            Ok(EmployerRow {
                doubts: employer.doubts(),
                sites: look.sites().of(&employer.id)?,
                contracts: counted.get(&employer.id).copied().unwrap_or(0),
                running: u32::try_from(running).unwrap_or(u32::MAX),
                employer,
            })
        };
        let mut rows = employers
            .into_iter()
            .map(row)
            .collect::<Result<Vec<_>, AppError>>()?;
        rows.sort_by_key(|row| row.employer.label().to_lowercase());
        Ok(rows)
    })
}

/// Without what typing leaves around numbers and names.
pub(crate) fn tidied(mut employer: Employer) -> Employer {
    for number in [
        &mut employer.siren,
        &mut employer.siret,
        &mut employer.finess_legal,
        &mut employer.finess_site,
    ] {
        tidy(number);
    }
    for contact in &mut employer.contacts {
        blank_is_none(&mut contact.email);
        blank_is_none(&mut contact.phone);
    }
    employer.name = employer.name.trim().to_owned();
    employer
}

/// Keeps an employer.
///
/// # Errors
/// The first field that breaks its rule.
pub fn employer_save(book: &Book, ask: SaveEmployer) -> Result<Done<EmployerId>, AppError> {
    let employer = tidied(ask.employer);
    employer.check()?;
    let known =
        book.read(|look| Ok(look.employers().all()?.iter().any(|e| e.id == employer.id)))?;
    let op = if known {
        Op::EditEmployer
    } else {
        Op::AddEmployer
    };
    book.record(op, |step| {
        step.say("employer", employer.label());
        if known {
            step.employers().update(&employer)?
        } else {
            step.employers().add(&employer)?
        }
        Ok(employer.id.clone())
    })
}

/// Removes an employer that nothing refers to.
///
/// # Errors
/// [`crate::error::ErrorCode::StillUsed`] when it has sites or contracts.
pub fn employer_remove(book: &Book, ask: EmployerAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemoveEmployer, |step| {
        step.say("employer", step.employers().get(&ask.id)?.label());
        Ok(step.employers().remove(&ask.id)?)
    })
}

/// Looks at a site without keeping it.
///
/// # Errors
/// None.
pub fn site_check(_: &Book, ask: SaveSite) -> Result<SiteCheck, AppError> {
    Ok(SiteCheck {
        problems: ask.site.problems().into_iter().map(Into::into).collect(),
        doubts: ask.site.doubts(),
        region: Region::of(&ask.site.address),
    })
}

/// Keeps a site.
///
/// # Errors
/// The first field that breaks its rule.
pub fn site_save(book: &Book, ask: SaveSite) -> Result<Done<KeptSite>, AppError> {
    let site = ask.site;
    site.check()?;
    let known = book.read(|look| Ok(look.sites().all()?.iter().any(|s| s.id == site.id)))?;
    let op = if known { Op::EditSite } else { Op::AddSite };
    book.record(op, |step| {
        say_site(step, &site)?;
        if known {
            step.sites().update(&site)?
        } else {
            step.sites().add(&site)?
        }
        Ok(KeptSite {
            id: site.id.clone(),
            doubts: site.doubts(),
        })
    })
}

fn say_site(step: &Step<'_>, site: &Site) -> Result<(), AppError> {
    step.say("site", &site.name);
    step.say("employer", step.employers().get(&site.employer)?.label());
    Ok(())
}

/// Removes a site without shifts, with its roads.
///
/// # Errors
/// [`crate::error::ErrorCode::StillUsed`] when shifts are done there.
pub fn site_remove(book: &Book, ask: SiteAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemoveSite, |step| {
        say_site(step, &step.sites().get(&ask.id)?)?;
        for road in step.travel().all()? {
            if road.to == ask.id || road.from.as_ref() == Some(&ask.id) {
                step.travel().remove(road.from.as_ref(), &road.to)?;
            }
        }
        Ok(step.sites().remove(&ask.id)?)
    })
}

/// All roads.
///
/// # Errors
/// While the book is not open.
pub fn travel_list(book: &Book, _: Nothing) -> Result<Vec<Travel>, AppError> {
    book.read(|look| Ok(look.travel().all()?))
}

/// Keeps a road, both ways.
///
/// # Errors
/// The first field that breaks its rule.
pub fn travel_save(book: &Book, ask: SaveTravel) -> Result<Done<()>, AppError> {
    ask.travel.check()?;
    let travel = ask.travel.in_order();
    book.record(Op::SaveTravel, |step| {
        step.say("site", step.sites().get(&travel.to)?.name);
        if let Some(from) = &travel.from {
            step.say("from", step.sites().get(from)?.name);
        }
        step.say("minutes", travel.minutes);
        Ok(step.travel().set(&travel)?)
    })
}

/// Removes a road.
///
/// # Errors
/// [`crate::error::ErrorCode::NotFound`] when there is none.
pub fn travel_remove(book: &Book, ask: TravelAsk) -> Result<Done<()>, AppError> {
    let road = Travel {
        from: ask.from,
        to: ask.to,
        minutes: 0,
        kilometres: 0,
    }
    .in_order();
    book.record(Op::RemoveTravel, |step| {
        step.say("site", step.sites().get(&road.to)?.name);
        Ok(step.travel().remove(road.from.as_ref(), &road.to)?)
    })
}
