import { useIntl } from 'react-intl';
import { ChoiceGroup } from '../../components/Menu';
import type { Theme } from '../../generated/bindings';

interface ThemeChoiceProps {
  theme: Theme;
  onChange: (theme: Theme) => void;
}

/** The theme items of a menu. */
export function ThemeChoice({ theme, onChange }: ThemeChoiceProps) {
  const intl = useIntl();
  return (
    <ChoiceGroup
      label={intl.formatMessage({ id: 'theme.label', defaultMessage: 'Theme' })}
      value={theme}
      onChange={onChange}
      choices={[
        {
          id: 'dark',
          label: intl.formatMessage({ id: 'theme.dark', defaultMessage: 'Dark' }),
        },
        {
          id: 'light',
          label: intl.formatMessage({ id: 'theme.light', defaultMessage: 'Light' }),
        },
        {
          id: 'system',
          label: intl.formatMessage({ id: 'theme.system', defaultMessage: 'Like the system' }),
        },
      ]}
    />
  );
}
