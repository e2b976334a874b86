"""Strings that know no language: places in them, changes to them, how they look.

span        where something is: Span, Side, Mark
edit        a change: Edit, apply
offsets     code points against terminal cells: the only converter
visible     what the eye cannot see, or a terminal would obey, made visible
"""
