/** Messages of a refused form, field name → sentence; the key '' is for what belongs to no field. */
export type FieldErrors = Record<string, string>;

/** All that is wrong, at the top of the page, each linked to its field; the script moves the focus here. */
export function ErrorSummary({ errors, title = '请检查以下内容' }: { errors: FieldErrors; title?: string }) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div className="govuk-error-summary" data-error-summary="" tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {entries.map(([field, message]) => (
              <li key={field}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
