/**
 * Elements with text. Nothing here takes HTML, so text from a workout stays text.
 * @module dom
 */

/**
 * Return the element with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export const byId = (id) => document.getElementById(id);

/**
 * Return a new element.
 * @param {string} name of the tag
 * @param {Record<string, unknown>} properties `class`, `on...` functions, attributes; null and
 *   false leave an attribute out
 * @param {...(Node | string | null)} children
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      made.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== false) {
      made.setAttribute(key, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
