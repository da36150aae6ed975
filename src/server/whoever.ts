/** Nobody signs in yet: whoever sits at this machine decides, and the trail says just that. */
export const WHOEVER = 'A person at this computer'
