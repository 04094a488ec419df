/**
 * The values of each key, in the order of the first one. `Map.groupBy` is missing in node 20, to which agents of Azure Pipelines
 * fall back. Source: https://learn.microsoft.com/azure/devops/pipelines/agents/agent-node-runner
 */
export function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The first value of each key. */
export function firstOfEach<Value>(values: readonly Value[], keyOf: (value: Value) => unknown): Value[] {
  return [...groupBy(values, keyOf).values()].flatMap((group) => group.slice(0, 1));
}
