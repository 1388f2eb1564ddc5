import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';

const LOCALE = 'en-GB';

/** Language and server data for everything below. */
export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} defaultLocale={LOCALE}>
      <I18nProvider locale={LOCALE}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </I18nProvider>
    </IntlProvider>
  );
}
