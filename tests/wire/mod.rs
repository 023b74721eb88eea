//! What the screens and scripts see of the commands: answers, and refusals
//! with a code, a field and the values of their sentence.

mod case;
mod closing;
mod codes;
mod credits;
mod doubts;
mod entries;
mod every_command;
mod folder;
mod guide;
mod hands;
mod history;
mod leaves;
mod months;
mod papers;
mod parameters;
mod payslips;
mod phone;
mod plan;
mod safe;
mod search;
mod today;
mod undo;
