import type { Formatter } from './formatter.ts';
import { problemsOf } from './problems.ts';
import { visibleText } from './visible-text.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

/** The report of Checkstyle, which many tools read: Jenkins, Azure, reviewdog, SonarQube plugins. */
export const format: Formatter = (results, context) => {
  const errorsByFile = new Map<string, XmlElement[]>();
  for (const { path, rule, severity, text, message } of problemsOf(results, context)) {
    const errors = errorsByFile.get(path) ?? [];
    errorsByFile.set(path, errors);
    errors.push({
      '@_line': message.line,
      '@_column': message.column,
      '@_severity': severity,
      '@_message': text,
      '@_source': visibleText(rule),
    });
  }
  const file = [...errorsByFile].map(([path, error]) => ({ '@_name': visibleText(path), error }));
  return xmlDocument({ checkstyle: { '@_version': '4.3', file } });
};
