package cn.haitang.shared.planted;

import cn.haitang.camp.Camp;
import cn.haitang.camp.CampQueries;

/** Breaks the order on purpose, so that the architecture test can prove that it sees this. */
class CallsUpwards {

    int camps(CampQueries above, Camp entity) {
        return above.camps().size() + entity.hashCode();
    }
}
