"""Looking for plugins without `importlib.metadata` finds what it would find."""

from __future__ import annotations

import sys

import pytest
from backworkouts.linter.plugins import PLUGINS, installed_plugins


@pytest.fixture
def found(tmp_path, monkeypatch):
    """The names of the plugins in a folder that is the whole path."""

    def names():
        monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "not there")])
        return [one.name for one in installed_plugins()]

    return names


def install(folder, group):
    info = folder / "gym_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: gym-rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{group}]\nhouse = gym_rules\n")


def test_a_package_with_the_group_is_found(found, tmp_path):
    install(tmp_path, PLUGINS)
    assert ["house"] == found()


def test_other_packages_are_not(found, tmp_path):
    install(tmp_path, "console_scripts")
    (tmp_path / "plain-1.0.dist-info").mkdir()
    assert [] == found()


def test_archives_and_eggs_are_left_to_who_can_read_them(found, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: asked.append(group) or [])
    (tmp_path / "old-1.0.egg").mkdir()
    assert [] == found()
    (tmp_path / "old-1.0.egg").rmdir()
    (tmp_path / "not there").write_text("an archive")
    assert [] == found()
    assert [PLUGINS, PLUGINS] == asked
