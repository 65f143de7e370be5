package cn.haitang.certification;

/**
 * A holder was told something, in this transaction. It stands on the pages of the app; who has further channels brings it there.
 *
 * @param noticeId what {@link NoticeQueries#find} knows more about
 * @param reminder that a last day is near; else something happened
 */
public record HolderTold(long noticeId, long personId, boolean reminder) {}
