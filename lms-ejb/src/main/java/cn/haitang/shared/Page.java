package cn.haitang.shared;

import java.util.List;

/**
 * One page of a list that was filtered, sorted and cut in SQL.
 *
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
