interface Node<V> {
  readonly key: string;
  readonly value: V;
  readonly left: Node<V> | undefined;
  readonly right: Node<V> | undefined;
  readonly height: number;
}

/** A map by text that never changes: a changed one shares all but a few entries with it, so that each stage of a long chain has its own. */
export class SortedMap<V> {
  private constructor(private readonly root: Node<V> | undefined) {}

  /** A map with these entries. */
  static of<V>(entries: Iterable<readonly [string, V]> = []): SortedMap<V> {
    let root: Node<V> | undefined;
    for (const [key, value] of entries) root = set(root, key, value);
    return new SortedMap(root);
  }

  get(key: string): V | undefined {
    let at = this.root;
    while (at && at.key !== key) at = key < at.key ? at.left : at.right;
    return at?.value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  with(key: string, value: V): SortedMap<V> {
    return new SortedMap(set(this.root, key, value));
  }

  /** The first key, in order of the texts, that begins with the prefix. */
  firstWith(prefix: string): string | undefined {
    let found: string | undefined;
    for (let at = this.root; at; ) {
      if (at.key >= prefix) {
        found = at.key;
        at = at.left;
      } else at = at.right;
    }
    return found?.startsWith(prefix) ? found : undefined;
  }
}

const heightOf = (node: Node<unknown> | undefined) => node?.height ?? 0;

function make<V>({ key, value }: { key: string; value: V }, left: Node<V> | undefined, right: Node<V> | undefined): Node<V> {
  return { key, value, left, right, height: Math.max(heightOf(left), heightOf(right)) + 1 };
}

/** A tree is kept so that the heights of two sides differ by one at most (AVL): keys come from the answer, and may come in order. */
function set<V>(node: Node<V> | undefined, key: string, value: V): Node<V> {
  if (!node || node.key === key) return make({ key, value }, node?.left, node?.right);
  return key < node.key ? balanced(node, set(node.left, key, value), node.right) : balanced(node, node.left, set(node.right, key, value));
}

function balanced<V>(node: Node<V>, left: Node<V> | undefined, right: Node<V> | undefined): Node<V> {
  if (left && heightOf(left) > heightOf(right) + 1) {
    const inner = left.right;
    return inner && heightOf(inner) > heightOf(left.left)
      ? make(inner, make(left, left.left, inner.left), make(node, inner.right, right))
      : make(left, left.left, make(node, inner, right));
  }
  if (right && heightOf(right) > heightOf(left) + 1) {
    const inner = right.left;
    return inner && heightOf(inner) > heightOf(right.right)
      ? make(inner, make(node, left, inner.left), make(right, inner.right, right.right))
      : make(right, make(node, left, inner), right.right);
  }
  return make(node, left, right);
}
