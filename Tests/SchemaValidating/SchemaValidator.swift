import Foundation

/// Validates specs against the schema with Python's jsonschema, which knows nothing of our decoder.
package enum SchemaValidator {
  /// What the validator says of each spec, in order: nothing when it is valid.
  package static func complaints(about specs: [String], schema: String) throws -> [[String]] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("schema-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("input.json")
    try JSONEncoder().encode(["schema": [schema], "specs": specs]).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, input.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([[String]].self, from: data)
  }

  /// Loads each spec by YAML's core schema, as an editor does, and validates it.
  private static let script = """
    import json, re, sys, yaml
    from jsonschema import Draft202012Validator
    class Core(yaml.SafeLoader):
        yaml_implicit_resolvers = {}
    def resolver(tag, pattern, first):
        Core.add_implicit_resolver('tag:yaml.org,2002:' + tag, re.compile(pattern), first)
    resolver('bool', r'^(?:true|True|TRUE|false|False|FALSE)$', list('tTfF'))
    resolver('int', r'^[-+]?[0-9]+$', list('-+0123456789'))
    resolver('int', r'^0o[0-7]+$', ['0'])
    resolver('float', r'^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$',
             list('-+0123456789.'))
    resolver('null', r'^(?:~|null|Null|NULL|)$', ['~', 'n', 'N', ''])
    Core.add_constructor('tag:yaml.org,2002:int', lambda l, n: int(n.value, 8 if 'o' in n.value else 10))
    Core.add_constructor('tag:yaml.org,2002:float', lambda l, n: float(n.value))
    def keys(value):
        # In JSON, and so for an editor, every key is a text.
        if isinstance(value, dict):
            return {k if isinstance(k, str) else json.dumps(k): keys(v) for k, v in value.items()}
        return [keys(v) for v in value] if isinstance(value, list) else value
    data = json.load(open(sys.argv[1]))
    schema = json.loads(data['schema'][0])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    print(json.dumps([
        [e.json_path + ': ' + e.message[:200]
         for e in validator.iter_errors(keys(yaml.load(spec, Core)))]
        for spec in data['specs']]))
    """
}
