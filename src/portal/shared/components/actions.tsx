/** A phone number that can be called by touching it. `label` says whose it is to a screen reader. */
export function PhoneLink({
  number,
  label,
  className,
}: {
  number: string;
  label?: string;
  className?: string;
}) {
  return (
    <a className={className ?? 'govuk-link app-phone'} href={`tel:${number.replace(/[^0-9+]/g, '')}`}>
      {label ? <span className="govuk-visually-hidden">拨打{label}：</span> : null}
      {number}
    </a>
  );
}

/** Prints this page. Hidden until the script is there, because without it the browser's own menu is the way. */
export function PrintButton({ children = '打印本页' }: { children?: string }) {
  return (
    <button type="button" className="govuk-button govuk-button--secondary app-print" data-print="" hidden>
      {children}
    </button>
  );
}

/** A search field with its button; answers under `action` with `?q=`, or by POST where what is typed must not stand in an address. */
export function SearchBox(props: {
  action?: string;
  method?: 'get' | 'post';
  label?: string;
  value?: string;
  name?: string;
  id?: string;
}) {
  const { action = '/search', method = 'get', label = '搜索本站', value, name = 'q', id = 'q' } = props;
  return (
    <search>
      <form className="app-search" action={action} method={method}>
        <label className="govuk-visually-hidden" htmlFor={id}>
          {label}
        </label>
        <input
          className="govuk-input app-search__input"
          id={id}
          name={name}
          type="search"
          defaultValue={value}
          placeholder={label}
          maxLength={60}
          autoComplete="off"
        />
        <button type="submit" className="app-search__button">
          搜索
        </button>
      </form>
    </search>
  );
}
