//! The mini-model.
