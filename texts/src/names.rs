//! Which names a sentence asks for.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// The names that a pattern can be filled with, each once, in the order of their first place.
pub(crate) fn names_of<'a>(pattern: &Pattern<&'a str>) -> Vec<&'a str> {
    let mut names = Vec::new();
    of_pattern(pattern, &mut names);
    let mut seen = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    seen
}

fn of_pattern<'a>(pattern: &Pattern<&'a str>, names: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, names);
        }
    }
}

fn of_expression<'a>(expression: &Expression<&'a str>, names: &mut Vec<&'a str>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, names),
        Expression::Select { selector, variants } => {
            of_inline(selector, names);
            for variant in variants {
                of_pattern(&variant.value, names);
            }
        }
    }
}

fn of_inline<'a>(inline: &InlineExpression<&'a str>, names: &mut Vec<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => names.push(id.name),
        InlineExpression::Placeable { expression } => of_expression(expression, names),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                of_inline(argument, names);
            }
            for argument in &arguments.named {
                of_inline(&argument.value, names);
            }
        }
        _ => {}
    }
}
