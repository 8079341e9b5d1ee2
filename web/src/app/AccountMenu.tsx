import { ActionIcon, Avatar, Button, Group, Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useLanguage, useWords } from './language';
import { useMe, useSession } from './session';
import { words } from './words';

/** Language, light or dark, and one's account. */
export function AccountMenu() {
  const w = useWords(words);
  const me = useMe();
  const { leave } = useSession();
  const go = useNavigate();
  const name = me.display_name ?? me.username;
  return (
    <Group gap="xs" wrap="nowrap">
      <LanguageButton />
      <SchemeMenu />
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <UnstyledButton>
            <Avatar src={me.avatar_url} alt="" name={name} color="pine" radius="xl" size={34} aria-hidden />
            <VisuallyHidden>{`${w.account}: ${name}`}</VisuallyHidden>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{name}</Menu.Label>
          <Menu.Item component={Link} to="/settings/me" leftSection={<IconUser size={16} aria-hidden />}>{w.account}</Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave().then(() => go('/sign-in'))}>{w.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

/** Speaks the other language from here on. */
export function LanguageButton() {
  const { language, speak } = useLanguage();
  const w = useWords(words);
  return (
    <Button variant="subtle" size="compact-sm" color="gray" c="inherit" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>
      {w.language}
    </Button>
  );
}

/** Light, dark, or as the system says. */
export function SchemeMenu() {
  const w = useWords(words);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    { scheme: 'light', icon: IconSun, word: w.light },
    { scheme: 'dark', icon: IconMoon, word: w.dark },
    { scheme: 'auto', icon: IconDeviceDesktop, word: w.system },
  ] as const;
  const now = schemes.find((s) => s.scheme === colorScheme) ?? schemes[2];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={now.word}>
          <now.icon size={19} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((s) => (
          <Menu.Item key={s.scheme} leftSection={<s.icon size={16} aria-hidden />} onClick={() => setColorScheme(s.scheme)} aria-current={s.scheme === colorScheme}>
            {s.word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
