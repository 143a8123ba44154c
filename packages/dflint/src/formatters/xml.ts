import XMLBuilder from 'fast-xml-builder';
import { LOG_COMMAND } from './visible-text.ts';

/** An element: attributes are keys that start with `@_`, text is `#text`, elements are objects or arrays of them. */
export interface XmlElement {
  [key: string]: string | number | XmlElement | readonly XmlElement[];
}

const builder = new XMLBuilder({
  format: true,
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
});

/** An XML document. Texts and values of attributes are escaped; control characters must be gone already. */
export function xmlDocument(root: Record<string, XmlElement>): string {
  const text = builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' }, ...root });
  return text.replace(LOG_COMMAND, '&#35;');
}
