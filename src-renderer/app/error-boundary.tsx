import { Component, type ReactNode } from 'react';
import { appText } from '../../src-shared/text/app-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { go } from './navigation.ts';

interface ErrorBoundaryProps {
  /** Another place gets another try. */
  readonly place: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failedAt: string | undefined;
  readonly message: string;
}

/** Keeps a fault of one screen from taking the whole window with it, and leaves a way out of it, also after a restart. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failedAt: undefined, message: '' };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { failedAt: '', message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.place });
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (before.place !== this.props.place) this.setState({ failedAt: undefined });
  }

  override render(): ReactNode {
    if (this.state.failedAt === undefined) return this.props.children;
    return (
      <Page title={appText.screenFailed}>
        <Notice kind="error" action={<Button onPress={() => go({ screen: 'import' })}>{appText.toStart}</Button>}>
          {appText.screenFailedHelp(this.state.message)}
        </Notice>
      </Page>
    );
  }
}
