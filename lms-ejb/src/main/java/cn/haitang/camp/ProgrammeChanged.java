package cn.haitang.camp;

/** Units of this camp were added, retired, or became required or elective: what counts them must count again. */
public record ProgrammeChanged(long campId) {}
