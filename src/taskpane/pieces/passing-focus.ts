import type { FocusEvent } from "react";

/**
 * For what takes the focus only when it is given to it, such as the heading of a view: as long as it has the focus it
 * is a stop of the Tab key. Excel on the web takes the key for itself and goes from stop to stop: from anything else
 * it would leave the pane.
 */
export const passingFocus = {
  tabIndex: -1,
  onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>): void => { if (target === currentTarget) currentTarget.tabIndex = 0; },
  onBlur: ({ currentTarget, target }: FocusEvent<HTMLElement>): void => { if (target === currentTarget) currentTarget.tabIndex = -1; },
} as const;
