/** The one element that a script needs. Throws where the markup lacks it, which is a fault of the program. */
export function part<E extends Element>(root: ParentNode, selector: string, type: new () => E): E {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`There is no ${selector} where a script needs it.`);
}
