/** One thing that waits for somebody. */
export interface TodoItem {
  /** What it is, in the words of the list it comes from. */
  label: string;
  /** Where to do it: a path of the admin panel. */
  href: string;
  /** Place, unit or whatever decides which one to take first. */
  detail?: string;
  /** By when, as an ISO moment; absent when there is no deadline. */
  dueAt?: string | null;
}

/** The things of one kind that wait for a person, most urgent first. */
export interface TodoGroup {
  /** What is to be done, such as 待受理. */
  label: string;
  /** How many there are in all; `items` shows the first few. */
  count: number;
  /** The full list. */
  href: string;
  items: TodoItem[];
  /** To know of, not to do: not counted as waiting. */
  watching?: boolean;
}

/** The waiting work of one domain. */
export interface DomainTodos {
  /** The domain's name in the menu, such as 诉求办理. */
  name: string;
  /** How many things wait, each counted once although it may stand in several groups. */
  count: number;
  groups: TodoGroup[];
}
