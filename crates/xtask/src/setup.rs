//! Getting a machine ready: what is missing is named, explained, then installed.

mod debian;
mod node;
mod packages;
mod python;
mod rust;

use anyhow::Result;

use crate::house::House;
use crate::shell;
use crate::stamp::once_per_content;
use packages::Purpose;

pub(crate) use python::interpreter;
pub(crate) use rust::nextest;

/// Whether system packages are looked at, or believed to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Installing {
    WhatIsMissing,
    Trust,
}

/// Everything to build and open the window.
pub(crate) fn for_the_window(house: &House, installing: Installing) -> Result<()> {
    prepare(house, installing, Purpose::Window)
}

/// Everything to build the window and open it on a screen in memory.
pub(crate) fn for_the_bench(house: &House, installing: Installing) -> Result<()> {
    prepare(house, installing, Purpose::Tests)
}

/// Everything above, and what the tests need besides.
pub(crate) fn for_the_tests(house: &House, installing: Installing) -> Result<()> {
    prepare(house, installing, Purpose::Tests)?;
    rust::components()?;
    nextest(house)?;
    python::readers(house)?;
    node_modules(house, "tests/foreign")
}

/// The npm packages of one of our folders, exactly as its lock file says.
pub(crate) fn node_modules(house: &House, package: &str) -> Result<()> {
    let order = house.path(package).join("package-lock.json");
    let stamp = house.path(package).join("node_modules/.installed-for");
    once_per_content(&order, &stamp, || {
        println!("\nInstalling the npm packages of {package}: new or changed since the last time.");
        shell::run(&mut house.npm(package, &["ci", "--no-audit", "--no-fund"]))
    })
}

fn prepare(house: &House, installing: Installing, purpose: Purpose) -> Result<()> {
    node::check()?;
    if installing == Installing::WhatIsMissing {
        debian::install(purpose)?;
    }
    node_modules(house, "ui")
}
