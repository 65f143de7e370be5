package cn.haitang.shared.database;

/**
 * A search for part of a text, in capitals or not. The schema's collation takes all characters beyond the basic plane
 * (𠮷) for the same one; names of people hold such characters, so the search compares by a collation that tells them apart.
 */
public final class Containing {

    /** Stands behind a column that is compared. */
    public static final String COLLATION = " COLLATE utf8mb4_uca1400_ai_ci";

    private Containing() {}

    /**
     * A condition for a WHERE clause.
     *
     * @param columns an expression over columns
     * @param parameter number of the parameter with the text; an empty text matches everything
     */
    public static String text(String columns, int parameter) {
        return "(?%1$d = '' OR INSTR(%2$s%3$s, ?%1$d) > 0)".formatted(parameter, columns, COLLATION);
    }
}
