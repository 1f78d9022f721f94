import { PhoneLink, site } from '../shared';

/** Which number to call for what; danger first. */
export function ServiceNumbers() {
  return (
    <section className="app-section" aria-labelledby="numbers-title">
      <div className="app-section__head">
        <h2 className="govuk-heading-m" id="numbers-title">
          有事打哪个电话
        </h2>
      </div>
      <ul className="app-numbers">
        {site().serviceNumbers.map((service) => (
          <li key={service.number}>
            <PhoneLink number={service.number} label={service.name} />
            <div>
              <p>{service.name}</p>
              <p className="app-numbers__when">{service.when}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
