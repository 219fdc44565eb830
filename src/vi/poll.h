/*
 * poll.h
 *		How a long loop of the core lets its caller stop it.
 */
#ifndef VI_POLL_H
#define VI_POLL_H

/*
 * Called after each VI_POLL_BYTES of input or so; may be NULL.  It may leave
 * by longjmp: the core holds nothing that would have to be given back.
 */
typedef void (*vi_poll) (void);

#define VI_POLL_BYTES	65536

#endif							/* VI_POLL_H */
