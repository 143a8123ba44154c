import { spdxLicenses } from './spdx-licenses.ts';

const time =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Source: semver.org, "Is there a suggested regular expression". */
const version =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(\+[\da-zA-Z-]+(\.[\da-zA-Z-]+)*)?$/;

/** `addr-spec` of RFC 5322, without comments and without folding. */
const email =
  /^([\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*|"([^"\\\r\n]|\\[ -~])*")@([\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*|\[[^\][\\]*\])$/;

/** Whether a text is an absolute URI (RFC 3986). */
export function isUrl(text: string): boolean {
  return (
    /^[a-zA-Z][a-zA-Z\d+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(text) && !/%(?![\da-fA-F]{2})/.test(text)
  );
}

/** Whether a text is a time by RFC 3339, of a day that there is. */
export function isTime(text: string): boolean {
  const [, year, month, day] = time.exec(text) ?? [];
  return year !== undefined && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** Whether a text is one identifier of the SPDX licence list. */
export function isLicense(text: string): boolean {
  return spdxLicenses.has(text);
}

/** Whether a text is a commit hash, short or whole. */
export function isHash(text: string): boolean {
  return /^([\da-f]{7}|[\da-f]{40})$/.test(text);
}

/** Whether a text is a version by Semantic Versioning 2. */
export function isVersion(text: string): boolean {
  return version.test(text);
}

/** Whether a text is an e-mail address by RFC 5322. */
export function isEmail(text: string): boolean {
  return email.test(text);
}
