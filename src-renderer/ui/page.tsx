import type { ReactNode } from 'react';
import styles from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** Beside the title: a count, a badge. */
  readonly aside?: ReactNode;
  /** At the right of the title: what can be done here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its title, what can be done, and its content. */
export function Page({ title, aside, actions, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        <div className={styles.aside}>{aside}</div>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={styles.content}>{children}</div>
    </div>
  );
}

/** What a screen without content says: what belongs here, and the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** A raised part of a screen. */
export function Panel({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className={styles.panel} {...(title === undefined ? {} : { 'aria-label': title })}>
      {title === undefined ? null : <h2>{title}</h2>}
      {children}
    </section>
  );
}
