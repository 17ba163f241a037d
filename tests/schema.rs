//! Holds JSON against the schemas of `docs/schemas`: the part of JSON Schema that they use.

use std::path::Path;

use serde_json::Value;

/// Fails when data do not fit the schema of a name.
pub(crate) fn check(name: &str, data: &Value) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let path = root.join("docs/schemas").join(format!("{name}.json"));
    let text = std::fs::read_to_string(path).expect("a schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    if let Err(wrong) = fits(&schema, &schema, data, name) {
        panic!("{wrong}");
    }
}

fn fits(root: &Value, schema: &Value, data: &Value, at: &str) -> Result<(), String> {
    if let Some(name) = schema["$ref"].as_str() {
        let place = name.strip_prefix('#').expect("a place in the same file");
        let schema = root.pointer(place).expect("a definition");
        return fits(root, schema, data, at);
    }
    if let Some(ways) = schema["anyOf"].as_array() {
        let fitting = ways.iter().any(|way| fits(root, way, data, at).is_ok());
        return if fitting { Ok(()) } else { Err(format!("{at}: {data} fits no way")) };
    }
    if let Some(only) = schema.get("const") {
        return if only == data { Ok(()) } else { Err(format!("{at}: {data} is not {only}")) };
    }
    if let Some(words) = schema["enum"].as_array() {
        return if words.contains(data) {
            Ok(())
        } else {
            Err(format!("{at}: {data} is no such word"))
        };
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return Err(format!("{at}: the schema says no type")),
    };
    if !kinds.iter().any(|kind| is_of(kind, data)) {
        return Err(format!("{at}: {data} is none of {kinds:?}"));
    }
    if let (Some(items), Some(list)) = (schema.get("items"), data.as_array()) {
        for (place, item) in list.iter().enumerate() {
            fits(root, items, item, &format!("{at}[{place}]"))?;
        }
    }
    if let (Some(keys), Some(object)) = (schema["properties"].as_object(), data.as_object()) {
        for needed in schema["required"].as_array().into_iter().flatten() {
            let key = needed.as_str().expect("a key");
            if !object.contains_key(key) {
                return Err(format!("{at} has no {key}"));
            }
        }
        for (key, value) in object {
            let inner = keys.get(key).ok_or_else(|| format!("{at}: nobody knows {key}"))?;
            fits(root, inner, value, &format!("{at}.{key}"))?;
        }
    }
    Ok(())
}

fn is_of(kind: &str, data: &Value) -> bool {
    match kind {
        "object" => data.is_object(),
        "array" => data.is_array(),
        "string" => data.is_string(),
        "number" => data.is_number(),
        "integer" => data.is_i64() || data.is_u64(),
        "boolean" => data.is_boolean(),
        "null" => data.is_null(),
        _ => false,
    }
}
