//! Where and when the doctor is expected.

use std::collections::{BTreeMap, BTreeSet};

use domain::conflict::{Presence, overlaps};
use domain::ids::{ContractId, ShiftId, SiteId};
use domain::shift::Shift;
use domain::time::Zone;
use store::Reader;

use crate::error::AppError;

/// What says where the doctor is expected: the clocks of all sites, and the
/// contracts under which a colleague works instead.
pub(crate) struct Expected {
    pub(crate) zones: BTreeMap<SiteId, Zone>,
    pub(crate) covered: BTreeSet<ContractId>,
}

impl Expected {
    /// Reads it.
    pub(crate) fn of(reader: &Reader<'_>) -> Result<Self, AppError> {
        let sites = reader.sites().all()?.into_iter();
        Ok(Self {
            zones: sites.map(|site| (site.id, site.zone)).collect(),
            covered: reader.contracts().covered()?,
        })
    }

    /// The presence that a shift asks of the doctor; none of a replaced one.
    pub(crate) fn presence(&self, shift: &Shift) -> Option<Presence> {
        let zone = self.zones.get(&shift.site).copied().unwrap_or(Zone::PARIS);
        let own = !self.covered.contains(&shift.contract);
        own.then(|| Presence::of(shift, zone)).flatten()
    }

    /// The shifts that ask for the doctor at the same time as this one.
    pub(crate) fn overlapped(
        &self,
        reader: &Reader<'_>,
        shift: &Shift,
    ) -> Result<Vec<ShiftId>, AppError> {
        let Some(here) = self.presence(shift) else {
            return Ok(Vec::new());
        };
        let (first, last) = (shift.day().plus_days(-1), shift.end.day().plus_days(1));
        let around = reader.shifts().between(first, last)?;
        let others: Vec<_> = around
            .iter()
            .filter_map(|other| self.presence(other))
            .collect();
        Ok(overlaps(&here, &others).into_iter().cloned().collect())
    }
}
