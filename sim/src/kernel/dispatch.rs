//! Chooses the instruction set once, at run time.
