//! The list of modules.
