import { PaletteDoor } from "@/components/search/palette-door";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { type Locale, otherLocale } from "@/lib/i18n/locale";
import { LanguageLink } from "./language-link";
import { Logo } from "./logo";
import { NavLink } from "./nav-link";
import { ThemeSwitch } from "./theme-switch";
import { ZoneCookie } from "./zone-cookie";

export interface HeaderWords {
  readonly home: string;
  readonly main: string;
  readonly bottom: string;
  readonly language: string;
  readonly languageHint: string;
  readonly toDark: string;
  readonly toLight: string;
  readonly account: string;
  readonly search: string;
}

export interface Place {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** Paths without language that belong to the place beside its own. */
  readonly within: readonly string[];
}

interface HeaderProps {
  readonly words: HeaderWords;
  readonly places: readonly Place[];
  readonly homeHref: string;
  readonly accountHref: string;
  readonly searchHref: string;
  /** The language to switch to. */
  readonly other: Locale;
}

/** The bar on top of every page, and the bottom bar of narrow ones. Both are links and one form: they work without scripts. */
export function Header({ words, places, homeHref, accountHref, searchHref, other }: HeaderProps) {
  return (
    <>
      <ZoneCookie />
      <header className="bar sticky top-0 z-30">
        <div className="w-full max-w-[84rem] mx-auto px-4 md:px-6 flex items-center gap-4 lg:gap-6" data-frame="">
          <Link href={homeHref} aria-label={words.home} className="inline-flex items-center gap-2 h-12">
            <Logo />
            <span className="text-[1.0625rem] font-bold tracking-[-0.015em]" lang="en">
              Lintview
            </span>
          </Link>
          <nav className="nav hidden lg:flex" aria-label={words.main}>
            {places.map((place) => (
              <NavLink key={place.href} href={place.href} within={place.within}>
                {place.label}
              </NavLink>
            ))}
          </nav>
          <div className="ml-auto flex items-center gap-1.5">
            <PaletteDoor locale={otherLocale(other)} href={searchHref} label={words.search} />
            <LanguageLink to={other} label={words.language} hint={words.languageHint} />
            <ThemeSwitch toDark={words.toDark} toLight={words.toLight} moon={<Icon name="moon" />} sun={<Icon name="sun" />} />
            <Link href={accountHref} aria-label={words.account} title={words.account} className="btn btn-ghost btn-icon">
              <Icon name="circle-user" />
            </Link>
          </div>
        </div>
      </header>
      <nav className="tabbar lg:hidden" aria-label={words.bottom}>
        {places.map((place) => (
          <NavLink key={place.href} href={place.href} within={place.within}>
            <Icon name={place.icon} className="!w-5 !h-5" />
            {place.label}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
